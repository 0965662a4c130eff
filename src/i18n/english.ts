/** All of English, first words before later ones: the order and the measure of every other language. */
import type { English } from './check-language.ts';
import * as first from './en/first.ts';
import * as later from './en/later.ts';

/** No key stands for a message and a count alike: the build refuses that. */
export const english: English = {
  ...first.messages,
  ...first.plurals,
  ...later.messages,
  ...later.plurals,
};
