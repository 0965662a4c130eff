/** From scored pairs to the accuracy part of the summary. */
import type { PairScore } from '../../src/workflows/headless.ts';
import { gapBands, isInBand, statedGap, youngerAge, youngerAgeBands } from './bands.ts';
import { intervalsOf, type Interval } from './intervals.ts';
import { figureNames, figuresOf, type FigureName, type FoldedTrials } from './metrics/figures.ts';
import { ascending, trialsInOrder } from './metrics/tally.ts';
import type { PairRow } from './pairs-file.ts';
import { drawPeople, foldsOf, pairPeople } from './people.ts';

export type ReportedFigures = Readonly<Record<FigureName, number | null>> & {
  readonly intervals: Readonly<Record<FigureName, Interval>>;
};

export type BandFigures = ReportedFigures & {
  /** Scored pairs that say whether they are one person. */
  readonly pairs: number;
  /** Those of them that are. */
  readonly samePairs: number;
};

export interface Accuracy {
  readonly all: BandFigures;
  /** Only when a pair has both ages. */
  readonly byGap?: Readonly<Record<string, BandFigures>>;
  readonly byYoungerAge?: Readonly<Record<string, BandFigures>>;
  /** What orders the pairs: evidence as soon as there is any, else the bare similarity. */
  readonly orderedBy: 'evidence' | 'similarity';
}

export const bootstrapDraws = 200;

/** `scores[i]` belongs to `rows[i]`. Pairs that failed or do not say whether they are one person are left out. */
export function accuracyOf(rows: readonly PairRow[], scores: readonly PairScore[]): Accuracy {
  const orderedBy = scores.some(({ evidence }) => evidence !== undefined) ? 'evidence' : 'similarity';
  const judged = rows
    .map((row, index) => ({ row, score: scores[index]?.[orderedBy] }))
    .filter(({ row, score }) => row.same !== undefined && score !== undefined);
  const pairs = judged.map(({ row }) => row);
  const values = Float64Array.from(judged, ({ score }) => score ?? Number.NaN);
  const same = Uint8Array.from(pairs, (pair) => (pair.same === true ? 1 : 0));
  const order = ascending(values);
  const people = pairPeople(pairs);
  const folds = foldsOf(people);
  const draws = drawPeople(people.count, bootstrapDraws);

  const figuresWhere = (belongs: (pair: PairRow) => boolean): BandFigures => {
    const chosen = order.filter((index) => {
      const pair = pairs[index];
      return pair !== undefined && belongs(pair);
    });
    const trials: FoldedTrials = {
      ...trialsInOrder(values, same, chosen),
      folds: Uint8Array.from(chosen, (index) => folds[index] ?? 0),
      areEvidence: orderedBy === 'evidence',
    };
    const chosenPeople = {
      a: chosen.map((index) => people.a[index] ?? 0),
      b: chosen.map((index) => people.b[index] ?? 0),
    };
    const figures = figuresOf(trials);
    return {
      pairs: chosen.length,
      samePairs: trials.same.reduce((sum, one) => sum + one, 0),
      ...(Object.fromEntries(figureNames.map((name) => [name, figures[name] ?? null])) as Record<
        FigureName,
        number | null
      >),
      intervals: intervalsOf(trials, chosenPeople, draws),
    };
  };
  const all = figuresWhere(() => true);
  if (!pairs.some((pair) => statedGap(pair) !== undefined)) return { all, orderedBy };
  return {
    all,
    orderedBy,
    byGap: Object.fromEntries(
      gapBands.map((band) => [band.name, figuresWhere((pair) => isInBand(statedGap(pair), band))]),
    ),
    byYoungerAge: Object.fromEntries(
      youngerAgeBands.map((band) => [band.name, figuresWhere((pair) => isInBand(youngerAge(pair), band))]),
    ),
  };
}
