import type { Translator } from '../../../i18n/index.ts';

/** Pairs are written out below this, "2.4 million" above: nobody reads seven digits. */
const spelled = 1_000_000;

export function pairCount({ number }: Pick<Translator, 'number'>, count: number): string {
  return count < spelled
    ? number(count)
    : number(count, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 2 });
}
