import * as en from './en/first.ts';
import { createTranslator, type Translator, type Words } from './translator.ts';
import * as zhCN from './zh-CN/first.ts';

export type { MessageKey, PluralKey, Translator } from './translator.ts';

export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** Each language in its own words. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文' };

const words: Readonly<Record<Locale, Words>> = {
  en: { messages: { ...en.messages }, plurals: { ...en.plurals } },
  'zh-CN': { messages: { ...zhCN.messages }, plurals: { ...zhCN.plurals } },
};

const translators: Readonly<Record<Locale, Translator>> = {
  en: createTranslator('en', words.en),
  'zh-CN': createTranslator('zh-CN', words['zh-CN']),
};

/**
 * What the gallery says, fetched before its view is drawn: a third of all words, which the first view does without.
 * All languages at once, so that changing the language waits for nothing.
 */
export async function fetchLaterWords(): Promise<void> {
  const [english, chinese] = await Promise.all([import('./en/later.ts'), import('./zh-CN/later.ts')]);
  for (const [locale, later] of [
    ['en', english],
    ['zh-CN', chinese],
  ] as const) {
    Object.assign(words[locale].messages, later.messages);
    Object.assign(words[locale].plurals, later.plurals);
  }
}

export function translator(locale: Locale): Translator {
  return translators[locale];
}

/** The first language of the reader's list that we speak, else English. Any Chinese gets Simplified Chinese. */
export function chooseLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0];
    if (language === 'zh') return 'zh-CN';
    if (language === 'en') return 'en';
  }
  return 'en';
}

export function isLocale(text: string | null): text is Locale {
  return locales.some((locale) => locale === text);
}
