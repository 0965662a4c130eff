/** Figures on people whom no fit has seen, young and grown. */
import { gapBands, isInBand, youngerAgeBands } from '../../evaluate/bands.ts';
import type { ModelCard } from '../../../src/workflows/model-card.ts';
import { gapOf, youngerOf, type LagFace, type LagScores } from './lag-scores.ts';
import { percent, plain, table } from './markdown.ts';
import { meanOver, measure, type Draws, type FigureName, type Measured } from './measure.ts';
import { genuineCount, trialsOf } from './pairs.ts';
import { ranksOf, withinRank } from './ranks.ts';

/** Genuine pairs that a band needs before its figures mean anything. */
const fewestGenuine = 100;

export interface LagFigures {
  readonly youngGrown: string;
  /** In words: how many times better than face-api as it comes. */
  readonly beside: string;
  readonly bands: string;
  readonly card: ModelCard;
}

export function lagFigures(lag: LagScores, draws: Draws): LagFigures {
  const ours = youngGrownFigures(lag, lag.youngGrownEvidence, true, draws);
  const stock = youngGrownFigures(lag, lag.stockCosine, false, draws);
  const chip = youngGrownFigures(lag, lag.chipCosine, false, draws);
  const bands = [...bandsOf(lag, draws)];
  const genuine = genuineCount(trialsOf(lag.faces, lag.youngGrown, lag.youngGrownEvidence));
  return {
    youngGrown: table(
      [
        'young and grown pairs',
        'Yearspan',
        'face-api as it comes',
        "face-api's descriptor on our turned chip",
      ],
      [
        row('equal error rate (EER), %', percent, [ours.eer, stock.eer, chip.eer]),
        row('1 − EER, %', percent, [ours.eer, stock.eer, chip.eer].map(complement)),
        row('one person recognised (TPR) at 1 % false matches (FMR), %', percent, [
          ours.tpr1,
          stock.tpr1,
          chip.tpr1,
        ]),
        row('TPR at 0.1 % FMR, %', percent, [ours.tpr01, stock.tpr01, chip.tpr01]),
        row('rank 1 among all grown photos, %', percent, [ours.rank1, stock.rank1, chip.rank1]),
        row('rank 10, %', percent, [ours.rank10, stock.rank10, chip.rank10]),
        row('Cllr, bits', (figure) => plain(figure, 3), [ours.cllr, undefined, undefined]),
        row('minCllr, bits', (figure) => plain(figure, 3), [ours.minCllr, undefined, undefined]),
      ],
    ),
    beside: `Its EER is ${ratio(ours.eer, stock.eer)} times that of face-api as it comes, its rank 1 ${ratio(ours.rank1, stock.rank1)} times.`,
    bands: table(
      ['pairs', 'of one person', 'EER, %', 'TPR at 1 % FMR, %', 'Cllr', 'minCllr', 'Cllr − minCllr'],
      bands.map(({ cells }) => cells),
    ),
    card: {
      measuredOn: 'people of the Large Age-Gap set that no fit has seen',
      people: lag.people,
      youngGrownPairs: genuine,
      equalErrorRate: rounded(ours.eer),
      faceApiEqualErrorRate: rounded(stock.eer),
      byGap: bands.flatMap(({ gap, tpr1 }) =>
        gap === undefined || tpr1 === undefined
          ? []
          : [
              {
                from: gap.from,
                to: Number.isFinite(gap.below) ? gap.below : null,
                missedAt100: Math.round(1000 * (1 - tpr1.value)) / 10,
              },
            ],
      ),
    },
  };
}

export function youngGrownFigures(
  { faces, youngGrown }: LagScores,
  scores: Float64Array,
  areEvidence: boolean,
  draws: Draws,
): Partial<Record<FigureName | 'rank1' | 'rank10', Measured | undefined>> {
  const names = ['eer', 'tpr1', 'tpr01', ...(areEvidence ? (['cllr', 'minCllr'] as const) : [])] as const;
  const ranks = ranksOf(faces, youngGrown, scores);
  return {
    ...measure(trialsOf(faces, youngGrown, scores), names, draws),
    rank1: meanOver(withinRank(ranks, 1), draws),
    rank10: meanOver(withinRank(ranks, 10), draws),
  };
}

interface BandRow {
  readonly cells: readonly string[];
  readonly gap?: { readonly from: number; readonly below: number };
  readonly tpr1?: Measured | undefined;
}

function* bandsOf(lag: LagScores, draws: Draws): Generator<BandRow> {
  yield bandRow('all', lag, () => true, draws);
  for (const band of gapBands) {
    const keep = (p: LagFace, q: LagFace) => isInBand(gapOf(p, q), band);
    yield { ...bandRow(`gap ${band.name} years`, lag, keep, draws), gap: band };
  }
  for (const band of youngerAgeBands)
    yield bandRow(`younger face ${band.name}`, lag, (p, q) => isInBand(youngerOf(p, q), band), draws);
}

function bandRow(
  name: string,
  { faces, all, evidence }: LagScores,
  keep: (p: LagFace, q: LagFace) => boolean,
  draws: Draws,
): BandRow {
  const trials = trialsOf(faces, all, evidence, keep);
  const genuine = genuineCount(trials);
  if (genuine < fewestGenuine)
    return { cells: [name, String(genuine), ...new Array<string>(5).fill('too few')] };
  const { eer, tpr1, cllr, minCllr } = measure(trials, ['eer', 'tpr1', 'cllr', 'minCllr'], draws);
  const lost = (cllr?.value ?? Number.NaN) - (minCllr?.value ?? Number.NaN);
  return {
    cells: [
      name,
      String(genuine),
      percent(eer),
      percent(tpr1),
      plain(cllr, 3),
      plain(minCllr, 3),
      lost.toFixed(3),
    ],
    tpr1,
  };
}

function ratio(a: Measured | undefined, b: Measured | undefined): string {
  return ((a?.value ?? Number.NaN) / (b?.value ?? Number.NaN)).toFixed(2);
}

type Written = (measured: Measured | undefined) => string;

function row(name: string, write: Written, values: readonly (Measured | undefined)[]): string[] {
  return [name, ...values.map((value) => write(value))];
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
