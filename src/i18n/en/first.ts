/** What the page says from the start. */
import { caution } from './caution.ts';
import { charts } from './charts.ts';
import { errors } from './errors.ts';
import { offline, offlinePlurals } from './offline.ts';
import { page } from './page.ts';
import { photos } from './photos.ts';
import { result } from './result.ts';
import { support } from './support.ts';

export const messages = {
  ...page,
  ...photos,
  ...caution,
  ...support,
  ...result,
  ...charts,
  ...errors,
  ...offline,
} as const;

export const plurals = {
  ...offlinePlurals,
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
