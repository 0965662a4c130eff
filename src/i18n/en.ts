import { caution } from './en/caution.ts';
import { charts } from './en/charts.ts';
import { errors } from './en/errors.ts';
import { help } from './en/help.ts';
import { page } from './en/page.ts';
import { photos } from './en/photos.ts';
import { result } from './en/result.ts';
import { support } from './en/support.ts';

/**
 * English, and the shape every other language must fill. `{name}` is a placeholder, what stands between two `**`
 * is the part that carries the weight of a sentence.
 */
export const messages = {
  ...page,
  ...photos,
  ...caution,
  ...support,
  ...result,
  ...charts,
  ...help,
  ...errors,
} as const;

/** Messages that depend on a count; the forms are those of `Intl.PluralRules`. */
export const plurals = {
  'faces.count': { one: '1 face in this photo', other: '{count} faces in this photo. Pick the right one.' },
  'faces.say.earlier': {
    one: 'Earlier photo read, 1 face.',
    other: 'Earlier photo read, {count} faces. The largest is picked.',
  },
  'faces.say.later': {
    one: 'Later photo read, 1 face.',
    other: 'Later photo read, {count} faces. The largest is picked.',
  },
  'strip.count': { one: '1 photo counts.', other: '{count} photos count together.' },
  'chart.one': { one: 'one person, 1 year apart', other: 'one person, {count} years apart' },
} as const;
