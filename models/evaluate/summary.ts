import type { Backend } from '../../src/engine/contract.ts';
import type { PhotoReading } from '../../src/workflows/headless.ts';
import { bootstrapDraws, type Accuracy } from './accuracy.ts';
import { quantile } from './intervals.ts';

type Timed = Pick<PhotoReading, 'status' | 'milliseconds'>;

export interface SummaryParts {
  readonly accuracy: Accuracy;
  /** Every photo that went through the engine, the cohort's too. */
  readonly readings: readonly Timed[];
  readonly pairs: number;
  readonly engine: { readonly backend?: Backend; readonly workers: number };
  readonly cohort?: { readonly photos: number; readonly faces: number };
  readonly modelHashes: Readonly<Record<string, string>>;
}

/** SUMMARY.json: plain numbers by the fixed names, null where the pairs do not allow one; intervals stand beside them. */
export function summaryOf(parts: SummaryParts) {
  const { accuracy, engine, cohort, readings } = parts;
  const { pairs: judgedPairs, samePairs, intervals, ...figures } = accuracy.all;
  return {
    photos: readings.length,
    failed: readings.filter(({ status }) => status !== 'ok').length,
    pairs: parts.pairs,
    judgedPairs,
    samePairs,
    ...figures,
    medianMilliseconds: medianMilliseconds(readings),
    backend: engine.backend ?? null,
    workers: engine.workers,
    modelHashes: parts.modelHashes,
    orderedBy: accuracy.orderedBy,
    ...(cohort === undefined ? {} : { cohort }),
    intervals,
    ...(accuracy.byGap === undefined ? {} : { byGap: accuracy.byGap }),
    ...(accuracy.byYoungerAge === undefined ? {} : { byYoungerAge: accuracy.byYoungerAge }),
    method,
  };
}

/** Of the photos that the engine could decode; the worker's own time, all stages, all faces. */
function medianMilliseconds(readings: readonly Timed[]): number | null {
  const times = readings.map(({ milliseconds }) => milliseconds).filter((milliseconds) => milliseconds > 0);
  times.sort((left, right) => left - right);
  return times.length === 0 ? null : quantile(times, 0.5);
}

const method = {
  figures:
    'Over judgedPairs: the rows that say whether they are one person and whose two photos gave a face. accuracy10fold, auc, eer and tprAtFmr order pairs by evidence where there is any, else by similarity; cllr and minCllr need evidence. cllr and minCllr in bits, after Brummer and du Preez 2006, minCllr by pool-adjacent-violators. tprAtFmr takes the thresholds that the scores allow, nothing is drawn between them.',
  accuracy10fold:
    'People are dealt into ten folds by a fixed seed; a pair of one person goes with the person, a pair of two by the sum of their folds modulo ten; with fewer than ten people the pairs are dealt. Each fold is decided by the threshold that is best on the other nine, and all pairs count alike.',
  intervals: `95 % percentile intervals, ${String(bootstrapDraws)} bootstrap draws of people with replacement by a fixed seed. A person is the first folder of the path, or the photo where it lies in none. A pair of two people weighs the product of their draws, a pair of one person that person's draws. Draws without pairs of both kinds are passed over.`,
  bands:
    'byGap: years between the stated ages, 10 belongs to 10-20. byYoungerAge: the younger stated age in full years. Only pairs with both ages.',
} as const;
