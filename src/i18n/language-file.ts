/** One language in one file: `languages/<tag>.json`, the same file that the translator's page opens and saves. */
import type { Direction, PluralForms } from './translator.ts';

export type Entry = string | PluralForms;

export interface LanguageFile {
  /** BCP 47 tag, also the file's name. */
  readonly language: string;
  /** The language's name in its own words. */
  readonly name: string;
  readonly direction: Direction;
  readonly words: Readonly<Record<string, Entry>>;
}

/** Longer than any sentence of ours; a file from a stranger may hold anything. */
const longest = 4000;

/** Undefined for a text that is no such file. Words are not compared with English here. */
export function readLanguageFile(text: string): LanguageFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { language, name, direction, words } = value;
  if (typeof language !== 'string' || typeof name !== 'string' || !isLanguageTag(language)) return undefined;
  if ((direction !== 'ltr' && direction !== 'rtl') || name.trim() === '' || !isRecord(words))
    return undefined;
  const entries: [string, Entry][] = [];
  for (const [key, entry] of Object.entries(words)) {
    if (!isEntry(entry)) return undefined;
    entries.push([key, entry]);
  }
  return { language, name, direction, words: Object.fromEntries(entries) };
}

/** The file's text, words in the order of English and none without a place there. */
export function languageFileText({ words, ...head }: LanguageFile, keys: readonly string[]): string {
  const ordered = keys.flatMap((key) => {
    const entry = Object.hasOwn(words, key) ? words[key] : undefined;
    return entry === undefined ? [] : [[key, entry] as const];
  });
  const { language, name, direction } = head;
  return `${JSON.stringify({ language, name, direction, words: Object.fromEntries(ordered) }, undefined, 2)}\n`;
}

/** Well formed, and in the one spelling that everybody uses (`zh-CN`, never `ZH-cn`). */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch {
    return false;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value === 'string') return value.length <= longest;
  return (
    isRecord(value) &&
    typeof value['other'] === 'string' &&
    Object.values(value).every((form) => typeof form === 'string' && form.length <= longest)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
