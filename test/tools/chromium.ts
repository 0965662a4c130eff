/** One Chromium for browser tests, whole flows and benches: found where it stands, installed only when there is none. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { chromium } from '@playwright/test';

const isRoot = getuid?.() === 0;

/** No calls of Chromium's own: a recorded request is then one the page made. */
export const chromiumArgs: readonly string[] = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses to start as root and in most containers; elsewhere it stays on.
  ...(isRoot || env['CI'] !== undefined ? ['--no-sandbox'] : []),
];

const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

const usualPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = env[variable];
    return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')];
  }),
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A Chromium that is already on this machine, or undefined. */
export function installedChromium(): string | undefined {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!isExecutable(chosen)) throw new Error(`CHROMIUM_PATH is not an executable file: ${chosen}`);
    return chosen;
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(usualPaths[platform] ?? []), chromium.executablePath()].find(isExecutable);
}

function run(command: string, args: readonly string[]): void {
  // Standard output belongs to the caller (a bench prints JSON there), so an installer writes to standard error.
  execFileSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function installFromDebian(): void {
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
}

function installFromPlaywright(): void {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  run(process.execPath, [
    cli,
    'install',
    ...(isRoot && platform === 'linux' ? ['--with-deps'] : []),
    'chromium',
  ]);
}

/** Not Debian's relatives: Ubuntu's package of the same name is a stub that wants snap. */
function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function install(): string {
  if (isRoot && isDebian()) installFromDebian();
  else installFromPlaywright();
  const path = installedChromium();
  if (path === undefined) throw new Error('No Chromium: install one, or name it in CHROMIUM_PATH');
  return path;
}

/** Path of a Chromium's executable; installs one first where there is none. Rejects when that fails too. */
export function findChromium(): Promise<string> {
  return new Promise((resolve) => {
    resolve(installedChromium() ?? install());
  });
}
