/** Figures with 95 % intervals over people. */
import { quantile } from '../../evaluate/intervals.ts';
import { cllr } from '../../evaluate/metrics/cllr.ts';
import { eer } from '../../evaluate/metrics/eer.ts';
import { minCllr } from '../../evaluate/metrics/min-cllr.ts';
import { tally, type Tally } from '../../evaluate/metrics/tally.ts';
import { tprAtFmr } from '../../evaluate/metrics/tpr-at-fmr.ts';
import { pairWeights } from '../../evaluate/people.ts';
import type { PeopleTrials } from './pairs.ts';

export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How often each person was drawn; one array a bootstrap draw. */
export type Draws = readonly Uint32Array[];

export const figures = {
  eer,
  tpr1: (counts: Tally) => tprAtFmr(counts, 1e-2),
  tpr01: (counts: Tally) => tprAtFmr(counts, 1e-3),
  cllr,
  minCllr,
};
export type FigureName = keyof typeof figures;

/** The named figures over these pairs; undefined where they lack one kind of pair. */
export function measure<Name extends FigureName>(
  trials: PeopleTrials,
  names: readonly Name[],
  draws: Draws,
): Readonly<Record<Name, Measured | undefined>> {
  const whole = tally(trials);
  const drawn = draws.map((counts) => {
    const counted = tally(trials, pairWeights(trials, counts));
    return names.map((name) => figures[name](counted));
  });
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      withInterval(
        figures[name](whole),
        drawn.map((row) => row[index]),
      ),
    ]),
  ) as Record<Name, Measured | undefined>;
}

/** A value with the 2.5th and 97.5th percentile of its draws; draws that do not allow the figure are passed over. */
export function withInterval(
  value: number | undefined,
  drawn: readonly (number | undefined)[],
): Measured | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const values = drawn
    .filter((one) => one !== undefined)
    .filter(Number.isFinite)
    .sort((p, q) => p - q);
  return { value, low: quantile(values, 0.025), high: quantile(values, 0.975) };
}

/** A figure of everybody, who are drawn once each when `counts` is undefined, and of each draw of people. */
export function overDraws(
  figure: (counts: Uint32Array | undefined) => number | undefined,
  draws: Draws,
): Measured | undefined {
  return withInterval(
    figure(undefined),
    draws.map((counts) => figure(counts)),
  );
}

/** One number of a person or photo. */
export interface Item {
  readonly person: number;
  readonly value: number;
}

/** Mean over all items and over those of each draw of people. */
export function meanOver(items: readonly Item[], draws: Draws): Measured | undefined {
  return overDraws((counts) => meanOf(items, counts), draws);
}

/** How many times one mean is another, both in the same draws of people. */
export function ratioOfMeans(
  over: readonly Item[],
  under: readonly Item[],
  draws: Draws,
): Measured | undefined {
  return overDraws((counts) => ratio(meanOf(over, counts), meanOf(under, counts)), draws);
}

/** How many times one equal error rate is another, both in the same draws of people. */
export function ratioOfEer(over: PeopleTrials, under: PeopleTrials, draws: Draws): Measured | undefined {
  const rate = (trials: PeopleTrials, counts: Uint32Array | undefined) =>
    eer(tally(trials, counts === undefined ? undefined : pairWeights(trials, counts)));
  return overDraws((counts) => ratio(rate(over, counts), rate(under, counts)), draws);
}

function ratio(over: number | undefined, under: number | undefined): number | undefined {
  return over === undefined || under === undefined ? undefined : over / under;
}

function meanOf(items: readonly Item[], counts: Uint32Array | undefined): number | undefined {
  let sum = 0;
  let total = 0;
  for (const { person, value } of items) {
    const weight = counts === undefined ? 1 : (counts[person] ?? 0);
    sum += weight * value;
    total += weight;
  }
  return total === 0 ? undefined : sum / total;
}
