import type { messages, plurals } from './en.ts';
import { isolated } from './isolated.ts';

export type MessageKey = keyof typeof messages;
export type PluralKey = keyof typeof plurals;

/** Which way a language is written. */
export type Direction = 'ltr' | 'rtl';

/** Forms by the categories of the language's `Intl.PluralRules`, and before them by exact counts such as `=1`. */
export interface PluralForms {
  readonly other: string;
  readonly [form: string]: string;
}

/** The names between braces in a message. */
type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Nothing for a message without placeholders, else a value for each of them. */
type Values<Key extends MessageKey> = [Placeholder<(typeof messages)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholder<(typeof messages)[Key]>, string | number>>];

export interface Translator {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly direction: Direction;
  /** The message with its placeholders filled; numbers are written the language's way. Give years as text. */
  readonly t: <Key extends MessageKey>(key: Key, ...values: Values<Key>) => string;
  /** The message for a count, `{count}` filled. */
  readonly plural: (key: PluralKey, count: number) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
  /** Things told one after another: `a, b, c`. */
  readonly list: (parts: readonly string[]) => string;
  /** Whole sentences one after another. */
  readonly sentences: (parts: readonly string[]) => string;
}

/** What a translator has to say so far; words of parts that are fetched later are added to these. */
export interface Words {
  readonly messages: Partial<Record<MessageKey, string>>;
  readonly plurals: Partial<Record<PluralKey, PluralForms>>;
}

/** Scripts whose sentences follow each other without a space. */
const unspaced = ['Hans', 'Hant', 'Jpan'];

export function createTranslator(
  locale: string,
  { messages, plurals }: Words,
  direction: Direction = 'ltr',
): Translator {
  const rules = new Intl.PluralRules(locale);
  const number = (value: number, options?: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, options).format(value);
  const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) return whole;
      return typeof value === 'number' ? number(value) : isolated(value);
    });
  return {
    locale,
    direction,
    number,
    // Not of the type `unit`, which sets no sign at all between them in Chinese.
    list: (parts) => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }).format(parts),
    sentences: (parts) =>
      parts.join(unspaced.includes(new Intl.Locale(locale).maximize().script ?? '') ? '' : ' '),
    t: (key, ...values) => fill(messages[key] ?? key, values[0] ?? {}),
    plural(key, count) {
      const forms: PluralForms = plurals[key] ?? { other: key };
      return fill(forms[`=${String(count)}`] ?? forms[rules.select(count)] ?? forms.other, { count });
    },
  };
}
