/** The figures on kinship that the app tells its users. */
import type { MeasuredRate, ModelCard } from '../../../src/workflows/model-card.ts';
import type { Measured } from '../card/measure.ts';
import type { AllFigures } from './measure-all.ts';
import type { AlikeRow } from './one-person.ts';

export function cardOf(
  { likeAged }: AllFigures,
  [onePerson, relatives]: readonly AlikeRow[],
): ModelCard['kinship'] {
  return {
    right: rounded(likeAged.right),
    asOnePerson: {
      onePerson: rounded(onePerson?.asOnePerson),
      relatives: rounded(relatives?.asOnePerson),
    },
  };
}

function rounded(measured: Measured | undefined): MeasuredRate {
  if (measured === undefined) throw new Error('the families show too few kinds of pairs');
  const digits = (value: number) => Math.round(1000 * value) / 1000;
  return { value: digits(measured.value), low: digits(measured.low), high: digits(measured.high) };
}
