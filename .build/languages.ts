/**
 * `virtual:languages`: every language of src/i18n/languages/, each in two parts that are fetched when they are needed.
 * A language that does not say all that English says fails the build, and the start of the development server.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { languageFaults, type Fault } from '../src/i18n/check-language.ts';
import * as first from '../src/i18n/en/first.ts';
import { english } from '../src/i18n/english.ts';
import { readLanguageFile, type LanguageFile } from '../src/i18n/language-file.ts';

/** Where the languages lie, below the root. */
export const languagesFolder = 'src/i18n/languages';

const firstKeys = new Set([...Object.keys(first.messages), ...Object.keys(first.plurals)]);

const list = 'virtual:languages';
const areas = 'virtual:word-areas';
const part = /^virtual:words\/([\w-]+)-(first|later)$/;

export function languages(): Plugin {
  let root = '';
  return {
    name: 'yearspan:languages',
    async configResolved(config) {
      root = config.root;
      // Tests name every gap in one list instead of failing one by one.
      const faults = config.mode === 'test' ? [] : allFaults(await readLanguages(root));
      if (faults.length > 0) throw new Error(`Words are missing or wrong:\n${faults.join('\n')}`);
    },
    resolveId: (id) => (id === list || id === areas || part.test(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith('\0virtual:')) return;
      if (id === `\0${areas}`) return `export const areas = ${JSON.stringify(await readAreas(root))};`;
      const [, tag, name] = part.exec(id.slice(1)) ?? [];
      if (id !== `\0${list}` && tag === undefined) return;
      const files = await readLanguages(root);
      for (const { language } of files) this.addWatchFile(join(root, languagesFolder, `${language}.json`));
      const file = files.find(({ language }) => language === tag);
      return file === undefined ? listSource(files) : partSource(file, name === 'first');
    },
  };
}

/** In the order of their tags. Throws for a file that is none, or not named for its language. */
export async function readLanguages(root: string): Promise<readonly LanguageFile[]> {
  const folder = join(root, languagesFolder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = readLanguageFile(await readFile(join(folder, name), 'utf8'));
      if (file === undefined) throw new Error(`${name} is no language file`);
      if (file.language !== basename(name, '.json')) throw new Error(`${name} says it is ${file.language}`);
      return file;
    }),
  );
}

/**
 * Which part of the app says what: the file of English that a key stands in, as runs of keys in the order of English,
 * such as `[['page', 40], ['photos', 72]]`. Throws for a key that stands in no file.
 */
export async function readAreas(root: string): Promise<readonly (readonly [area: string, keys: number])[]> {
  const folder = join(root, 'src/i18n/en');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const texts = await Promise.all(
    names.map(async (name) => [basename(name, '.ts'), await readFile(join(folder, name), 'utf8')] as const),
  );
  const runs: [area: string, keys: number][] = [];
  for (const key of Object.keys(english)) {
    const area = texts.find(([, text]) => text.includes(`'${key}':`))?.[0];
    if (area === undefined) throw new Error(`${key} stands in no file of src/i18n/en`);
    const run = runs.at(-1);
    if (run?.[0] === area) run[1] += 1;
    else runs.push([area, 1]);
  }
  return runs;
}

/** One line for each fault of each file: which file, which key, what is wrong. */
export function allFaults(files: readonly LanguageFile[]): readonly string[] {
  return files.flatMap((file) =>
    languageFaults(file, english).map(
      ({ key, fault }) => `  ${file.language}.json: ${key}: ${faultText(fault)}`,
    ),
  );
}

function faultText(fault: Fault): string {
  switch (fault.what) {
    case 'missing':
      return fault.forms === undefined ? 'missing' : `missing for ${fault.forms.join(', ')}`;
    case 'leftOver':
      return fault.forms === undefined
        ? 'not in English'
        : `no form ${fault.forms.join(', ')} in this language`;
    case 'kind':
      return 'a message where English counts, or the other way round';
    case 'placeholders':
      return [
        ...fault.lost.map((name) => `lacks ${name}`),
        ...fault.strange.map((name) => `has ${name}, which English has not`),
      ].join(', ');
    case 'emphasis':
      return 'another number of ** than in English';
  }
}

function listSource(files: readonly LanguageFile[]): string {
  const rows = files.map(({ language, name, direction }) => {
    const parts = ['first', 'later'].map((one) => `${one}: () => import('virtual:words/${language}-${one}')`);
    const facts = JSON.stringify({ tag: language, name, direction }).slice(1, -1);
    return `{ ${facts}, ${parts.join(', ')} }`;
  });
  return `export const languages = [${rows.join(',\n')}];`;
}

function partSource({ words }: LanguageFile, isFirst: boolean): string {
  const ours = Object.entries(words).filter(
    ([key]) => Object.hasOwn(english, key) && firstKeys.has(key) === isFirst,
  );
  const messages = Object.fromEntries(ours.filter(([, entry]) => typeof entry === 'string'));
  const plurals = Object.fromEntries(ours.filter(([, entry]) => typeof entry !== 'string'));
  return `export const messages = ${JSON.stringify(messages)};\nexport const plurals = ${JSON.stringify(plurals)};`;
}
