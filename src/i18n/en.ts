import * as first from './en/first.ts';
import * as later from './en/later.ts';

/**
 * English, and the shape every other language must fill. `{name}` is a placeholder, what stands between two `**`
 * is the part that carries the weight of a sentence.
 */
export const messages = { ...first.messages, ...later.messages } as const;

/** Messages that depend on a count; the forms are those of `Intl.PluralRules`. */
export const plurals = { ...first.plurals, ...later.plurals } as const;
