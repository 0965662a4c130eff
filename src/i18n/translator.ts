import type { messages, plurals } from './en.ts';
import { isolated } from './isolated.ts';

export type MessageKey = keyof typeof messages;
export type PluralKey = keyof typeof plurals;

/** The same keys in another language: none missing, none left over. */
export type Filled<English> = Readonly<Record<keyof English, string>>;

/** What a language must fill. */
export type Messages = Filled<typeof messages>;
export type Plurals = Readonly<Record<PluralKey, PluralForms>>;

/** The same counted messages in another language. */
export type FilledPlurals<English> = Readonly<Record<keyof English, PluralForms>>;

/** Forms by `Intl.PluralRules`; `one` also serves languages without a singular when exactly one is meant. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
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
  /** The message with its placeholders filled; numbers are written the language's way. Give years as text. */
  readonly t: <Key extends MessageKey>(key: Key, ...values: Values<Key>) => string;
  /** The message for a count, `{count}` filled. */
  readonly plural: (key: PluralKey, count: number) => string;
  readonly number: (value: number, options?: Intl.NumberFormatOptions) => string;
}

/** What a translator has to say so far; words of parts that are fetched later are added to these. */
export interface Words {
  readonly messages: Partial<Record<MessageKey, string>>;
  readonly plurals: Partial<Record<PluralKey, PluralForms>>;
}

export function createTranslator(locale: string, { messages, plurals }: Words): Translator {
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
    number,
    t: (key, ...values) => fill(messages[key] ?? key, values[0] ?? {}),
    plural(key, count) {
      const forms = plurals[key] ?? { one: key, other: key };
      return fill(count === 1 || rules.select(count) === 'one' ? forms.one : forms.other, { count });
    },
  };
}
