import { figureNames, figuresOf, type FigureName, type FoldedTrials } from './metrics/figures.ts';
import { pairWeights, type PairPeople } from './people.ts';

/** Lower and upper end of a 95 % interval; null where the pairs do not allow the figure. */
export type Interval = readonly [low: number, high: number] | null;

const tail = 0.025;

/**
 * Percentile intervals over bootstrap draws of people (how often each person was drawn, one array a draw). `people`
 * stands in the trials' order. Draws that leave no genuine or no impostor pair say nothing and are passed over.
 */
export function intervalsOf(
  trials: FoldedTrials,
  people: Omit<PairPeople, 'count'>,
  draws: readonly Uint32Array[],
): Readonly<Record<FigureName, Interval>> {
  const drawn = draws.map((counts) => figuresOf(trials, pairWeights(people, counts)));
  const interval = (name: FigureName): Interval => {
    const values = drawn.map((figures) => figures[name]).filter((value) => value !== undefined);
    values.sort((left, right) => left - right);
    return values.length === 0 ? null : [quantile(values, tail), quantile(values, 1 - tail)];
  };
  return Object.fromEntries(figureNames.map((name) => [name, interval(name)])) as Record<
    FigureName,
    Interval
  >;
}

/** Quantile of ascending values, on straight lines between them; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const place = share * (values.length - 1);
  const low = values[Math.floor(place)] ?? Number.NaN;
  const high = values[Math.ceil(place)] ?? Number.NaN;
  return low === high ? low : low + (place - Math.floor(place)) * (high - low);
}
