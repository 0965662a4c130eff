import * as en from './en.ts';
import { createTranslator, type Translator } from './translator.ts';
import * as zhCN from './zh-CN.ts';

export type { MessageKey, PluralKey, Translator } from './translator.ts';

export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

/** Each language in its own words. */
export const localeNames: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '简体中文' };

const translators: Readonly<Record<Locale, Translator>> = {
  en: createTranslator('en', en.messages, en.plurals),
  'zh-CN': createTranslator('zh-CN', zhCN.messages, zhCN.plurals),
};

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
