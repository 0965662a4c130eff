import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkImports } from '../../tools/import-direction.ts';

/** Fifteen files, each importing only the one below it. */
const soundHouse: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    name: 'house',
    dependencies: { '@tensorflow/tfjs': '1.0.0', 'hash-wasm': '1.0.0', idb: '1.0.0' },
    devDependencies: { vitest: '1.0.0' },
  }),
  'node_modules/@tensorflow/tfjs/package.json': '{"name":"@tensorflow/tfjs","main":"index.js"}',
  'node_modules/@tensorflow/tfjs/index.js': 'export const add = 1;',
  'node_modules/hash-wasm/package.json': '{"name":"hash-wasm","main":"index.js"}',
  'node_modules/hash-wasm/index.js': 'export const hash = 1;',
  'node_modules/idb/package.json': '{"name":"idb","main":"index.js"}',
  'node_modules/idb/index.js': 'export const open = 1;',
  'node_modules/vitest/package.json': '{"name":"vitest","main":"index.js"}',
  'node_modules/vitest/index.js': 'export const it = 1;',
  'test/tools/help.ts': 'export const help = 1;',
  'src/i18n/en.ts': 'export const en = {};',
  'src/domain/face.ts': "import { en } from '../i18n/en.ts'; export interface Face { en: typeof en }",
  'src/domain/errors.ts': "import type { Face } from './face.ts'; export type Failure = Face;",
  'src/kernel/cosine.ts': "import type { Face } from '../domain/face.ts'; export type Cosine = Face;",
  'src/engine/contract.ts': "import type { Face } from '../domain/face.ts'; export type Wire = Face;",
  'src/engine/pool.ts':
    "import type { Wire } from './contract.ts'; export const pool: Wire | URL = new URL('./worker/main.ts', import.meta.url);",
  'src/engine/worker/main.ts':
    "import { add } from '@tensorflow/tfjs'; import type { Wire } from '../contract.ts'; export const wire: Wire | number = add;",
  'src/kernel/top-k/assembly/scan.ts': 'export const scan = 1;',
  'src/workflows/search-worker/main.ts':
    "import type { Cosine } from '../../kernel/cosine.ts'; export const index: Cosine | undefined = undefined;",
  'src/workflows/match-worker/main.ts':
    "import type { Cosine } from '../../kernel/cosine.ts'; export const pairs: Cosine | undefined = undefined;",
  'src/gallery/vault.ts': "import type { Face } from '../domain/face.ts'; export type Vault = Face;",
  'src/workflows/compare.ts': "import { pool } from '../engine/pool.ts'; export const compare = pool;",
  'src/state/screen.ts': "import { compare } from '../workflows/compare.ts'; export const screen = compare;",
  'src/ui/app.tsx': "import { screen } from '../state/screen.ts'; export const app = screen;",
  'src/main.tsx': "import { app } from './ui/app.tsx'; export const main = app;",
};

let house: string;

async function build(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
}

async function brokenRules(path: string, text: string): Promise<string[]> {
  await build({ ...soundHouse, [path]: text });
  const report = await checkImports(house);
  expect(report.passed).toBe(report.violations.length === 0);
  return report.violations.map((violation) => violation.split(':')[0] ?? '');
}

beforeEach(async () => {
  house = await mkdtemp(join(tmpdir(), 'yearspan-house-'));
});

afterEach(async () => {
  await rm(house, { recursive: true });
});

describe('the import direction check', () => {
  it('passes a house in which every room imports only from below', async () => {
    await build(soundHouse);
    expect(await checkImports(house)).toEqual({ modules: 15, violations: [], passed: true });
  });

  it('fails when it sees no more than a few files', async () => {
    await build({ 'package.json': '{}', 'src/a.ts': "import './b.ts';", 'src/b.ts': 'export const b = 1;' });
    expect(await checkImports(house)).toEqual({ modules: 2, violations: [], passed: false });
  });

  it.each([
    [
      'kernel-never-imports-up',
      'src/kernel/up.ts',
      "import { pool } from '../engine/pool.ts'; export const up = pool;",
    ],
    [
      'domain-never-imports-up',
      'src/domain/up.ts',
      "import type { Cosine } from '../kernel/cosine.ts'; export type Up = Cosine;",
    ],
    [
      'i18n-never-imports-up',
      'src/i18n/up.ts',
      "import type { Failure } from '../domain/errors.ts'; export type Up = Failure;",
    ],
    [
      'state-never-imports-up',
      'src/state/up.ts',
      "import { app } from '../ui/app.tsx'; export const up = app;",
    ],
    ['ui-never-imports-up', 'src/ui/up.ts', "import { main } from '../main.tsx'; export const up = main;"],
    [
      'ui-asks-through-workflows',
      'src/ui/views/x.tsx',
      "import { pool } from '../../engine/pool.ts'; export const x = pool;",
    ],
    [
      'ui-asks-through-workflows',
      'src/ui/views/x.tsx',
      "import type { Vault } from '../../gallery/vault.ts'; export type X = Vault;",
    ],
    [
      'networks-only-in-the-worker',
      'src/engine/x.ts',
      "import { add } from '@tensorflow/tfjs'; export const x = add;",
    ],
    [
      'worker-is-started-not-imported',
      'src/engine/x.ts',
      "import { wire } from './worker/main.ts'; export const x = wire;",
    ],
    [
      'passphrase-worker-is-started-not-imported',
      'src/gallery/x.ts',
      "import { hash } from 'hash-wasm'; export const x = hash;",
    ],
    [
      'search-worker-is-started-not-imported',
      'src/workflows/search/x.ts',
      "import { index } from '../search-worker/main.ts'; export const x = index;",
    ],
    [
      'match-worker-is-started-not-imported',
      'src/workflows/match/x.ts',
      "import { pairs } from '../match-worker/main.ts'; export const x = pairs;",
    ],
    [
      'assembly-is-compiled-not-imported',
      'src/kernel/x.ts',
      "import { scan } from './top-k/assembly/scan.ts'; export const x = scan;",
    ],
    [
      'database-only-in-the-gallery',
      'src/workflows/x.ts',
      "import { open } from 'idb'; export const x = open;",
    ],
    [
      'worker-does-not-own-workers',
      'src/engine/worker/x.ts',
      "import { pool } from '../pool.ts'; export const x = pool;",
    ],
    [
      'product-stands-without-tests-and-tools',
      'src/kernel/x.ts',
      "import { help } from '../../test/tools/help.ts'; export const x = help;",
    ],
    ['only-shipped-packages', 'src/kernel/x.ts', "import { it } from 'vitest'; export const x = it;"],
    [
      'only-shipped-packages',
      'src/kernel/x.ts',
      "import { readFileSync } from 'node:fs'; export const x = readFileSync;",
    ],
    ['resolvable', 'src/kernel/x.ts', "import { gone } from './gone.ts'; export const x = gone;"],
    ['no-orphan', 'src/kernel/alone.ts', 'export const alone = 1;'],
  ])('breaks the rule %s for %s', async (rule, path, text) => {
    expect(await brokenRules(path, text)).toContain(rule);
  });

  it('breaks the rule no-circle for two files that import each other', async () => {
    await build({ 'src/kernel/a.ts': "import { b } from './b.ts'; export const a = b;" });
    expect(await brokenRules('src/kernel/b.ts', "import { a } from './a.ts'; export const b = a;")).toContain(
      'no-circle',
    );
  });
});
