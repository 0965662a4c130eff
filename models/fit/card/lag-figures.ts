/** Figures on people whom no fit has seen, young and grown, beside face-api's. */
import type { ModelCard } from '../../../src/workflows/model-card.ts';
import { lagAims } from './lag-aims.ts';
import type { Aim } from './aims.ts';
import { comparedShares, reachesEqualErrors, type ComparedShares } from './compared.ts';
import { bandsOf, bandTable, type Band } from './lag-bands.ts';
import type { LagScores } from './lag-scores.ts';
import { percent, plain, table } from './markdown.ts';
import type { Draws, Measured } from './measure.ts';
import { genuineCount, trialsOf } from './pairs.ts';
import { youngGrownFigures, type YoungGrownFigures } from './young-grown.ts';

export interface LagFigures {
  readonly youngGrown: string;
  /** In words: how many pairs face-api compares when nothing is lent to it. */
  readonly compared: string;
  readonly bands: string;
  readonly aims: readonly Aim[];
  readonly card: Omit<ModelCard, 'kinship'>;
}

export function lagFigures(lag: LagScores, draws: Draws): LagFigures {
  const ours = youngGrownFigures(lag, lag.youngGrownEvidence, true, draws);
  const [lent, alone, chip] = [lag.lentCosine, lag.aloneCosine, lag.chipCosine].map((scores) =>
    youngGrownFigures(lag, scores, false, draws),
  );
  const compared = comparedShares(trialsOf(lag.faces, lag.youngGrown, lag.aloneCosine), draws);
  const bands = bandsOf(lag, draws);
  return {
    youngGrown: youngGrownTable([ours, lent, alone, chip], reachesEqualErrors(compared)),
    compared: comparedWords(compared),
    bands: bandTable(bands),
    aims: lagAims(lag, ours, bands, draws),
    card: {
      measuredOn: 'people of the Large Age-Gap set that no fit has seen',
      people: lag.people,
      youngGrownPairs: genuineCount(trialsOf(lag.faces, lag.youngGrown, lag.youngGrownEvidence)),
      equalErrorRate: rounded(ours.eer),
      faceApiEqualErrorRate: rounded(lent?.eer),
      byGap: bands.flatMap(missedInGap),
    },
  };
}

type Columns = readonly (YoungGrownFigures | undefined)[];

/** Columns: Yearspan, face-api with lent boxes, face-api alone, face-api on our chip. */
function youngGrownTable(columns: Columns, aloneReachesEer: boolean): string {
  const bits = (measured: Measured | undefined) => plain(measured, 3);
  const row = (
    name: string,
    read: (figures: YoungGrownFigures) => Measured | undefined,
    write: (measured: Measured | undefined) => string = percent,
  ) => [name, ...columns.map((figures) => write(figures === undefined ? undefined : read(figures)))];
  const eerRow = (name: string, read: (figures: YoungGrownFigures) => Measured | undefined) =>
    row(name, read).map((cell, column) => (column === 3 && !aloneReachesEer ? 'not reached' : cell));
  return table(
    [
      'young and grown pairs',
      'Yearspan',
      'face-api, lent our boxes',
      'face-api as it comes',
      "face-api's descriptor on our turned chip",
    ],
    [
      eerRow('equal error rate (EER), %', ({ eer }) => eer),
      eerRow('1 − EER, %', ({ eer }) => complement(eer)),
      row('one person recognised (TPR) at 1 % false matches (FMR), %', ({ tpr1 }) => tpr1),
      row('TPR at 0.1 % FMR, %', ({ tpr01 }) => tpr01),
      row('rank 1 among all grown photos, %', ({ rank1 }) => rank1),
      row('rank 10, %', ({ rank10 }) => rank10),
      row('Cllr, bits', ({ cllr }) => cllr, bits),
      row('minCllr, bits', ({ minCllr }) => minCllr, bits),
    ],
  );
}

function comparedWords(compared: ComparedShares): string {
  const words = `As it comes, face-api compares ${percent(compared.same)} % of one person's pairs and ${percent(compared.different)} % of two people's`;
  return reachesEqualErrors(compared)
    ? `${words}.`
    : `${words}: even if it passed every pair that it compares, it would miss more of the former than it passes of the latter, so no threshold makes its two error rates equal.`;
}

function missedInGap({ gap, figures }: Band): ModelCard['byGap'] {
  if (gap === undefined || figures?.tpr1 === undefined) return [];
  const missedAt100 = Math.round(1000 * (1 - figures.tpr1.value)) / 10;
  return [{ from: gap.from, to: Number.isFinite(gap.below) ? gap.below : null, missedAt100 }];
}

function complement(measured: Measured | undefined): Measured | undefined {
  if (measured === undefined) return undefined;
  return { value: 1 - measured.value, low: 1 - measured.high, high: 1 - measured.low };
}

/** To a tenth of a percent. */
function rounded(measured: Measured | undefined): Measured {
  if (measured === undefined) throw new Error('the validation photos hold no pairs of both kinds');
  const round = (value: number) => Math.round(1000 * value) / 1000;
  return { value: round(measured.value), low: round(measured.low), high: round(measured.high) };
}
