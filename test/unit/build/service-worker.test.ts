import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildId, hashesOf } from '../../../.build/checksums.ts';
import { writeServiceWorker } from '../../../.build/service-worker.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yearspan-worker-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets/worker-engine-Ab12Cd34.js'), '1');
  await writeFile(join(folder, 'version.json'), '{ "version": "1.2.3", "commit": "unknown" }');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function written(): Promise<string> {
  await writeServiceWorker(folder);
  return readFile(join(folder, 'service-worker.js'), 'utf8');
}

/** The head, as the worker itself reads it. */
function head(text: string): {
  readonly id: string;
  readonly edition: string;
  readonly files: readonly (readonly [string, string, number, string])[];
  readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>>;
} {
  const json = /const build = (\{.*?\n\});/s.exec(text)?.[1] ?? '';
  return JSON.parse(json) as ReturnType<typeof head>;
}

it('names every file of the site with its hash and size, and comes out the same twice', async () => {
  const text = await written();
  const { id, files } = head(text);
  const hashes = (await hashesOf(folder)).filter(({ path }) => path !== 'service-worker.js');
  expect(files.map(([path, hash]) => ({ path, sha256: hash }))).toEqual(hashes);
  expect(files.find(([path]) => path === 'index.html')?.[2]).toBe('<!doctype html>'.length);
  expect(id).toBe(buildId(hashes));
  expect(await written()).toBe(text);
});

it('is a script to be read: its own words first, comments kept, nothing imported, short', async () => {
  const text = await written();
  expect(text).toMatch(/^\/\*\*\n \* Yearspan's service worker\./);
  const body = text.slice(text.indexOf('\n};\n') + 4);
  expect(body).not.toMatch(/^(import|export)\b|importScripts|\beval\b|: Promise</m);
  expect(body.match(/^\s*\/[/*]/gm)?.length).toBeGreaterThan(20);
  expect(body.split('\n').length).toBeLessThan(330);
  // Throws when it is no classic script.
  expect(new Script(text)).toBeDefined();
});

it('carries the policy of each kind of file, wherever the site will lie', async () => {
  const { files, headers } = head(await written());
  const kindOf = (path: string) => files.find(([each]) => each === path)?.[3] ?? '';
  expect(headers[kindOf('index.html')]?.['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  const worker = headers[kindOf('assets/worker-engine-Ab12Cd34.js')]?.['Content-Security-Policy'];
  expect(worker).toContain('{site}models/');
  expect(JSON.stringify(headers)).not.toContain('invalid');
});

it('is another edition as soon as one byte of one file is another', async () => {
  const before = head(await written());
  await writeFile(join(folder, 'index.html'), '<!doctype html>!');
  const after = head(await written());
  expect(after.edition).not.toBe(before.edition);
  expect(after.id).not.toBe(before.id);
});
