/** Proof that the recording of every other flow can fail: a page that does what it must not is caught at it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import sirv from 'sirv';
import { type StartedServer, startServer } from '../../.build/serve.ts';
import { record } from './recording.ts';

/** A foreign origin that answers: the same machine under another port. */
let elsewhere: StartedServer;
let home: StartedServer;
/** A host that sends no policy. */
let careless: StartedServer;
let folder: string;

async function startWithoutPolicy(dir: string): Promise<StartedServer> {
  const server = createServer(sirv(dir));
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}/`, close };
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearspan-recording-'));
  elsewhere = await startServer({ dir: folder, port: 0 });
  const files: Readonly<Record<string, string>> = {
    'index.html': '<!doctype html><link rel="icon" href="icon.svg"><main>quiet</main>',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'quiet.txt': 'quiet',
    'inline.html': '<!doctype html><link rel="icon" href="icon.svg"><p style="color: red">loud</p>',
    'calls.js': `
      trustedTypes.createPolicy('default', { createScriptURL: (address) => address });
      new Worker('assets/worker-files-recorded.js', { type: 'module' });`,
    'calls.html':
      '<!doctype html><link rel="icon" href="icon.svg"><script type="module" src="calls.js"></script>',
    // By this name it is given the policy of a worker that may ask its own site.
    'assets/worker-files-recorded.js': `
      await fetch('../quiet.txt');
      await fetch(${JSON.stringify(`${elsewhere.url}quiet.txt`)}).catch(() => undefined);
      console.error('said by the worker');
      setTimeout(() => { throw new Error('thrown by the worker'); });`,
    'page.js': `
      console.error('said by the page');
      fetch(${JSON.stringify(`${elsewhere.url}quiet.txt`)}).catch(() => undefined);
      setTimeout(() => { throw new Error('thrown by the page'); });
      Promise.reject(new Error('rejected by the page'));`,
    'page.html':
      '<!doctype html><link rel="icon" href="icon.svg"><script type="module" src="page.js"></script>',
  };
  await mkdir(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  home = await startServer({ dir: folder, port: 0 });
  careless = await startWithoutPolicy(folder);
});

test.afterAll(async () => {
  await careless.close();
  await home.close();
  await elsewhere.close();
  await rm(folder, { recursive: true });
});

async function visit(context: BrowserContext, file: string, host: { readonly url: string } = home) {
  const recording = await record(context, host.url);
  const page = await context.newPage();
  await page.goto(`${host.url}${file}`);
  return recording;
}

test('a page that does nothing leaves nothing on the record but its own request', async ({ context }) => {
  const recording = await visit(context, 'index.html');
  expect(recording.requests.filter((address) => !address.endsWith('icon.svg'))).toEqual([
    `${home.url}index.html`,
  ]);
  expect(recording.foreign()).toEqual([]);
  expect(recording.errors).toEqual([]);
  expect(recording.violations).toEqual([]);
});

test('an inline style that the policy refuses is recorded', async ({ context }) => {
  const recording = await visit(context, 'inline.html');
  await expect.poll(() => recording.violations.join('\n')).toContain('style-src');
});

test('errors and refused calls of the page are recorded', async ({ context }) => {
  const recording = await visit(context, 'page.html');
  for (const text of ['said by the page', 'thrown by the page', 'rejected by the page']) {
    await expect.poll(() => recording.errors.join('\n')).toContain(text);
  }
  await expect.poll(() => recording.violations.join('\n')).toContain(elsewhere.url);
});

test('requests, errors and refused calls of a worker are recorded', async ({ context }) => {
  const recording = await visit(context, 'calls.html');
  await expect.poll(() => recording.requests).toContain(`${home.url}quiet.txt`);
  for (const text of ['said by the worker', 'thrown by the worker']) {
    await expect.poll(() => recording.errors.join('\n')).toContain(text);
  }
  await expect.poll(() => recording.violations.join('\n')).toContain(elsewhere.url);
});

for (const [origin, file] of [
  ['the page', 'page.html'],
  ['a worker', 'calls.html'],
] as const) {
  test(`a request of ${origin} that no policy holds back is foreign`, async ({ context }) => {
    const recording = await visit(context, file, careless);
    await expect.poll(() => recording.foreign()).toEqual([`${elsewhere.url}quiet.txt`]);
  });
}

test('an error that a test provoked can be excused, by name and only once', async ({ context }) => {
  const recording = await visit(context, 'page.html');
  await expect.poll(() => recording.errors.length).toBe(3);
  expect(recording.excuse(/said by/)).toHaveLength(1);
  expect(recording.errors).toHaveLength(2);
});
