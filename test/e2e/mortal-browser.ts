/** A Chromium of its own process group, so that all of it can die at once, and come back on the same profile. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumArgs, findChromium } from '../tools/chromium.ts';

export interface MortalBrowser {
  readonly context: BrowserContext;
  /** SIGKILL to every process of it; nothing gets a chance to finish. */
  kill(): Promise<void>;
}

/** Milliseconds for a start on a busy machine. */
const patience = 60_000;

export async function startMortal(profile: string): Promise<MortalBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    await findChromium(),
    [...chromiumArgs, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: 'ignore' },
  );
  // A run that is cut short leaves no browser behind.
  const atExit = () => {
    signalGroup(child);
  };
  process.once('exit', atExit);
  const kill = () => {
    process.off('exit', atExit);
    return killGroup(child);
  };
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port(portFile)}`);
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('Chromium came up without a context');
    return { context, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function killGroup(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  if (signalGroup(child)) await gone;
}

/** False when it is gone already. */
function signalGroup({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null && process.kill(-pid, 'SIGKILL');
}

/** Chromium writes it to its profile once it listens. */
async function port(file: string): Promise<string> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const [first] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (first !== undefined && first !== '') return first;
    await wait(20);
  }
  throw new Error('Chromium did not start');
}
