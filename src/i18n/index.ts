import { languages as others } from 'virtual:languages';
import { chooseLocale as chooseOf } from './choose-locale.ts';
import * as english from './en/first.ts';
import type { LanguageFile } from './language-file.ts';
import {
  createTranslator,
  type Direction,
  type PluralForms,
  type Translator,
  type Words,
} from './translator.ts';

export type { Direction, MessageKey, PluralKey, Translator } from './translator.ts';

/** BCP 47 tag of a language that there are words for. */
export type Locale = string;

/** A language under its own name. */
export interface Language {
  readonly tag: Locale;
  readonly name: string;
  readonly direction: Direction;
}

/** Some words of a language: what every view needs, or what the later ones add. */
interface Part {
  readonly messages: Readonly<Record<string, string>>;
  readonly plurals: Readonly<Record<string, PluralForms>>;
}

type PartName = 'first' | 'later';

interface Spoken {
  readonly fetch: Readonly<Record<PartName, () => Promise<Part>>>;
  /** Words that are here; those fetched later are added. */
  readonly words: Words;
  readonly translator: Translator;
  /** Parts that are here or on their way. */
  readonly asked: Map<PartName, Promise<void>>;
}

/** English is part of the page: whatever is missing or cannot be fetched, something can be said. */
const englishAlways: Language = { tag: 'en', name: 'English', direction: 'ltr' };

/** Every language of the app, English first. */
export const languages: readonly Language[] = [
  englishAlways,
  ...others.map(({ tag, name, direction }) => ({ tag, name, direction })),
];

const spoken = new Map<Locale, Spoken>([
  [
    'en',
    know(
      englishAlways,
      { first: () => Promise.resolve(english), later: () => import('./en/later.ts') },
      english,
    ),
  ],
  ...others.map((one) => [one.tag, know(one, one)] as const),
]);

/** Whether the words of the later views are wanted by now, in whatever language is spoken. */
let laterWanted = false;

/** Fetches the words of a language as far as the page needs them; rejects when they cannot be had. */
export async function fetchWords(locale: Locale): Promise<void> {
  const language = spoken.get(locale);
  if (language === undefined) throw new Error(`no words for ${locale}`);
  const parts = (): readonly PartName[] => (laterWanted ? ['first', 'later'] : ['first']);
  let awaited = 0;
  // A later view may have been opened in the meantime.
  while (awaited < parts().length) {
    awaited = parts().length;
    await Promise.all(parts().map((part) => fetchPart(language, part)));
  }
}

/** What the Collection and the views behind it say: two thirds of all words, which the first view does without. */
export async function fetchLaterWords(): Promise<void> {
  laterWanted = true;
  const inUse = [...spoken.values()].filter(({ asked }) => asked.has('first'));
  await Promise.all(inUse.map((language) => fetchPart(language, 'later')));
}

/**
 * Speaks a translator's own words until the page is left; answers the tag to speak them by. Each call makes a new one,
 * so that whoever reads the words sees that they changed.
 */
export function tryLanguage({ language, direction, words }: LanguageFile): Locale {
  const tag = `${language}-x-try${String(spoken.size)}`;
  const part: Part = { messages: only('string', words), plurals: only('object', words) };
  const none: Part = { messages: {}, plurals: {} };
  const parts = { first: () => Promise.resolve(part), later: () => Promise.resolve(none) };
  spoken.set(tag, know({ tag, name: tag, direction }, parts, part));
  return tag;
}

/** Says keys where words are not fetched yet. */
export function translator(locale: Locale): Translator {
  const language = spoken.get(locale) ?? spoken.get('en');
  if (language === undefined) throw new Error('English is always known');
  return language.translator;
}

/** The first language of the reader's list that we speak, or the nearest to it, else English. */
export function chooseLocale(preferred: readonly string[]): Locale {
  return chooseOf(
    preferred,
    languages.map(({ tag }) => tag),
  );
}

export function isLocale(text: string | null): text is Locale {
  return text !== null && spoken.has(text);
}

function know({ tag, direction }: Language, fetch: Spoken['fetch'], here?: Part): Spoken {
  const words: Words = { messages: { ...here?.messages }, plurals: { ...here?.plurals } };
  return { fetch, words, translator: createTranslator(tag, words, direction), asked: new Map() };
}

function fetchPart({ fetch, words, asked }: Spoken, part: PartName): Promise<void> {
  const onItsWay = asked.get(part);
  if (onItsWay !== undefined) return onItsWay;
  const fetched = fetch[part]().then(
    ({ messages, plurals }) => {
      Object.assign(words.messages, messages);
      Object.assign(words.plurals, plurals);
    },
    (failure: unknown) => {
      // Asked for again the next time.
      asked.delete(part);
      throw failure;
    },
  );
  asked.set(part, fetched);
  return fetched;
}

function only<Kind extends 'string' | 'object'>(
  kind: Kind,
  words: LanguageFile['words'],
): Readonly<Record<string, Kind extends 'string' ? string : PluralForms>> {
  return Object.fromEntries(Object.entries(words).filter(([, entry]) => typeof entry === kind)) as Readonly<
    Record<string, Kind extends 'string' ? string : PluralForms>
  >;
}
