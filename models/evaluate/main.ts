/** npm run evaluate: how well the built app tells people apart, on photos that the project does not hold. */
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { argv, cwd, env, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArguments, usage, UsageError } from './arguments.ts';
import { builtApp } from './built-app.ts';
import { evaluate } from './evaluate.ts';
import { InputError } from './pairs-file.ts';

const project = dirname(fileURLToPath(new URL('../../package.json', import.meta.url)));

/** 0: it ran. 1: it could not run. 2: the call or one of its files was wrong. */
async function main(): Promise<0 | 1 | 2> {
  try {
    // npm runs scripts in the project's folder; relative paths are meant from where the person stands.
    const options = parseArguments(argv.slice(2), env['INIT_CWD'] ?? cwd());
    if (!(await isFolder(options.root))) throw new UsageError(`--root is not a folder: ${options.root}`);
    await evaluate(options, await builtApp(project), project);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) stderr.write(`${error.message}\n\n${usage}`);
    else if (error instanceof InputError) stderr.write(`${error.message}\n`);
    else stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return error instanceof UsageError || error instanceof InputError ? 2 : 1;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

process.exitCode = await main();
