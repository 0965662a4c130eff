/** Whether a language says all that English says; for the build, and for translators while they write. */
import type { Entry, LanguageFile } from './language-file.ts';
import type { PluralForms } from './translator.ts';

/** English: messages by key, counted messages by key. */
export type English = Readonly<Record<string, Entry>>;

export type Fault =
  /** Nothing is said, or nothing in one of the forms (`forms` names them). */
  | { readonly what: 'missing'; readonly forms?: readonly string[] }
  /** English has no such key, or this language no such form. */
  | { readonly what: 'leftOver'; readonly forms?: readonly string[] }
  /** A message where English counts, or the other way round. */
  | { readonly what: 'kind' }
  /** Placeholders that English has and this has not, and those that only this has. */
  | { readonly what: 'placeholders'; readonly lost: readonly string[]; readonly strange: readonly string[] }
  /** Another number of `**`. */
  | { readonly what: 'emphasis' };

export interface KeyFault {
  readonly key: string;
  readonly fault: Fault;
}

/** In the order of English, left over keys last; empty for a language that can ship. */
export function languageFaults({ language, words }: LanguageFile, english: English): readonly KeyFault[] {
  const keys = [...Object.keys(english), ...Object.keys(words).filter((key) => !Object.hasOwn(english, key))];
  return keys.flatMap((key) =>
    entryFaults(language, english[key], words[key]).map((fault) => ({ key, fault })),
  );
}

/** What is wrong with one entry beside the English one. */
export function entryFaults(
  language: string,
  english: Entry | undefined,
  entry: Entry | undefined,
): readonly Fault[] {
  if (english === undefined) return [{ what: 'leftOver' }];
  if (entry === undefined || entry === '') return [{ what: 'missing' }];
  if (typeof english === 'string')
    return typeof entry === 'string' ? textFaults(english, entry) : [{ what: 'kind' }];
  return typeof entry === 'string' ? [{ what: 'kind' }] : formFaults(language, english, entry);
}

/** What `Intl.PluralRules` tells apart in a language: `other` always, `one`, `few` and the like where it has them. */
export function pluralCategories(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

function textFaults(english: string, text: string): readonly Fault[] {
  const [wanted, used] = [placeholders(english), placeholders(text)];
  const lost = wanted.filter((name) => !used.includes(name));
  const strange = used.filter((name) => !wanted.includes(name));
  return [
    ...(lost.length + strange.length > 0 ? [{ what: 'placeholders', lost, strange } as const] : []),
    ...(marks(english) === marks(text) ? [] : [{ what: 'emphasis' } as const]),
  ];
}

function formFaults(language: string, english: PluralForms, entry: PluralForms): readonly Fault[] {
  const categories = pluralCategories(language);
  const missing = categories.filter((form) => (entry[form] ?? '') === '');
  const leftOver = Object.keys(entry).filter((form) => !categories.includes(form) && !/^=\d+$/.test(form));
  const texts = Object.entries(entry).filter(([form, text]) => text !== '' && !leftOver.includes(form));
  const faults = texts.flatMap(([form, text]) => {
    // A form for one number alone may say that number in words.
    const free = form.startsWith('=') || standsForOne(language, form);
    return textFaults(english.other, text).filter(
      (fault) => !(free && fault.what === 'placeholders' && fault.strange.length === 0),
    );
  });
  return [
    ...(missing.length > 0 ? [{ what: 'missing', forms: missing } as const] : []),
    ...(leftOver.length > 0 ? [{ what: 'leftOver', forms: leftOver } as const] : []),
    ...faults,
  ];
}

/** Whether a category means a single number, as `one` does in English but not in Russian. */
function standsForOne(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(language);
  let numbers = 0;
  // 201 numbers tell all rules of whole numbers apart but those for millions, which no count here reaches.
  for (let count = 0; count <= 200; count += 1) if (rules.select(count) === category) numbers += 1;
  return numbers === 1;
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\w+\}/g)].map(([whole]) => whole))];
}

function marks(text: string): number {
  return text.split('**').length - 1;
}
