import type { Translator } from '../../../i18n/index.ts';
import type { Comparison } from '../../../workflows/comparison.ts';
import { rounded } from './rounded.ts';

/** A collection large enough to picture: a folder of photos, a small town. */
export const crowd = 5_000;

const smallest = 100_000;

export type Frequency =
  | { readonly kind: 'about' | 'fewer'; readonly count: number; readonly of: number }
  | { readonly kind: 'nearly-all' };

/**
 * A share, 0 to 1, as a natural frequency: a whole count of 100, 1,000, 10,000 or 100,000 people, never a smaller
 * one than the data carry. An upper limit (`beyondData`) is rounded up.
 */
export function frequency({ share, beyondData }: Comparison['strangers']): Frequency {
  if (share >= 0.95) return { kind: 'nearly-all' };
  const round = beyondData ? (count: number) => Math.ceil(count - 1e-9) : Math.round;
  for (let of = 100; of <= smallest; of *= 10) {
    if (share * of >= 0.95) return { kind: beyondData ? 'fewer' : 'about', count: round(share * of), of };
  }
  return { kind: 'fewer', count: 1, of: smallest };
}

export function frequencyWords({ t }: Translator, frequency: Frequency): string {
  return frequency.kind === 'nearly-all'
    ? t('strangers.nearlyAll')
    : t(`strangers.${frequency.kind}`, frequency);
}

/** How many of a crowd of strangers that would be. */
export function crowdWords({ t }: Translator, { share, beyondData }: Comparison['strangers']): string {
  const expected = share * crowd;
  if (expected < 0.5) return t('strangers.amongNone', { people: crowd });
  return beyondData
    ? t('strangers.amongFewer', { people: crowd, count: Math.ceil(expected) + 1 })
    : t('strangers.among', { people: crowd, count: rounded(Math.max(1, expected)) });
}
