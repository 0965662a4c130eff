/** Parts of the fit that run in processes of their own, because each reads the kernel file that the one before wrote. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Runs scripts below models/fit one after another; false as soon as one fails. */
export async function runSteps(project: string, data: string, scripts: readonly string[]): Promise<boolean> {
  for (const script of scripts) {
    const path = join(project, 'models/fit', script);
    const child = spawn(process.execPath, ['--import', 'tsx', path, '--data', data], {
      cwd: project,
      stdio: 'inherit',
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) return false;
  }
  return true;
}
