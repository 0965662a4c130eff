/** The words of a language as they stand in its file, for tests that drive the built page from outside. */
import { readFileSync } from 'node:fs';
import { messages as english, plurals as englishPlurals } from '../../src/i18n/en.ts';
import type { Locale, MessageKey, PluralKey } from '../../src/i18n/index.ts';
import { readLanguageFile, type Entry } from '../../src/i18n/language-file.ts';
import type { PluralForms } from '../../src/i18n/translator.ts';

/** Messages by key, placeholders unfilled. */
export function messagesOf(locale: Locale): Readonly<Record<MessageKey, string>> {
  return locale === 'en' ? english : (wordsOf(locale) as Readonly<Record<MessageKey, string>>);
}

/** Counted messages by key. */
export function pluralsOf(locale: Locale): Readonly<Record<PluralKey, PluralForms>> {
  return locale === 'en' ? englishPlurals : (wordsOf(locale) as Readonly<Record<PluralKey, PluralForms>>);
}

const read = new Map<Locale, Readonly<Record<string, Entry>>>();

function wordsOf(locale: Locale): Readonly<Record<string, Entry>> {
  const known = read.get(locale);
  if (known !== undefined) return known;
  const path = new URL(`../../src/i18n/languages/${locale}.json`, import.meta.url);
  const file = readLanguageFile(readFileSync(path, 'utf8'));
  if (file === undefined) throw new Error(`no words for ${locale}`);
  read.set(locale, file.words);
  return file.words;
}
