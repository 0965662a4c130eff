/** What comes from elsewhere: of an exact version, of known bytes, on free terms, and without a program of its own run. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

interface OwnPackage {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = async (name: string): Promise<string> =>
  readFile(new URL(`../../../${name}`, import.meta.url), 'utf8');
const lock = JSON.parse(await read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const own = JSON.parse(await read('package.json')) as OwnPackage;
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
/** All that what ships is made of; what is only for building and testing is marked as `dev`. */
const ships = locked.filter(([, { dev }]) => dev !== true);

const free = /^(?:MIT|BSD-[23]-Clause|Apache-2\.0|ISC|0BSD|\(MIT AND Zlib\))$/;
const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
/** These ask for their own files only: each is loaded as a file of its own (.build/licences.ts sees to that). */
const itsOwnFile = { 'node_modules/exifreader': 'MPL-2.0', 'node_modules/heic-to': 'LGPL-3.0' };

const paths = (packages: readonly (readonly [string, Locked])[]): readonly string[] =>
  packages.map(([path]) => path);

describe('the lock file', () => {
  test('names every package by an exact version and the hash of its bytes', () => {
    expect(locked.length).toBeGreaterThan(100);
    const loose = locked.filter(
      ([, { version, integrity = '' }]) => !exact.test(version) || !integrity.startsWith('sha512-'),
    );
    expect(paths(loose)).toEqual([]);
  });

  test('takes nothing from anywhere but the registry', () => {
    const strange = locked.filter(
      ([, { resolved = 'https://registry.npmjs.org/' }]) =>
        !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(paths(strange)).toEqual([]);
  });

  test('fits package.json, which names exact versions only', () => {
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      expect(version, name).toMatch(exact);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });
});

describe('what ships', () => {
  test('is on free terms', () => {
    expect(ships.length).toBeGreaterThan(20);
    const others = ships.filter(([, { license = '' }]) => !free.test(license));
    expect(Object.fromEntries(others.map(([path, { license }]) => [path, license]))).toEqual(itsOwnFile);
  });

  test('needs no install script: one package has one, and npm is told to run none', async () => {
    // It makes custom builds for those who ask for them in their package.json; the package holds the usual one.
    expect(paths(ships.filter(([, { hasInstallScript }]) => hasInstallScript === true))).toEqual([
      'node_modules/exifreader',
    ]);
    expect(own).not.toHaveProperty('exifreader');
    expect((await read('.npmrc')).split('\n')).toContain('ignore-scripts=true');
  });
});
