/**
 * `npx tsx .build/words.ts zh-CN`: what a language lacks or has wrong. Given a JSON object of keys and texts on standard
 * input, it writes those into the language's file first; the file is written anew in the order of English.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, exit, pid, stdin } from 'node:process';
import { languageFileText, readLanguageFile } from '../src/i18n/language-file.ts';
import { english } from '../src/i18n/english.ts';
import { allFaults, languagesFolder } from './languages.ts';

const tag = argv[2];
if (tag === undefined) {
  console.error('usage: tsx .build/words.ts <language> [< words.json]');
  exit(2);
}
const path = join(import.meta.dirname, '..', languagesFolder, `${tag}.json`);

let added = '';
if (!stdin.isTTY) for await (const piece of stdin.setEncoding('utf8')) added += String(piece);
const file = readLanguageFile(await readFile(path, 'utf8'));
if (file === undefined) throw new Error(`${path} is no language file`);
const more: unknown = added.trim() === '' ? {} : JSON.parse(added);
const merged = readLanguageFile(JSON.stringify({ ...file, words: { ...file.words, ...(more as object) } }));
if (merged === undefined) throw new Error('the input is no object of keys and texts or plural forms');
const strange = Object.keys(more as object).filter((key) => !Object.hasOwn(english, key));
if (strange.length > 0) console.error(`not in English, left out: ${strange.join(', ')}`);

// In one step, for whoever else reads it now.
const fresh = `${path}.${String(pid)}`;
await writeFile(fresh, languageFileText(merged, Object.keys(english)));
await rename(fresh, path);

const faults = allFaults([merged]);
console.log(
  faults.length === 0
    ? `${tag}: all ${String(Object.keys(english).length)} entries there`
    : faults.join('\n'),
);
