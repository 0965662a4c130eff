/** Who comes to a run, who has left it, and who has changed: that one leaves and comes anew. */
import type { PairPart, PairRun, PairSides, RunUnits } from '../../domain/pair-run.ts';
import { leave, unsure, type RunChange, type StoredRun } from './run-leaving.ts';

/** Fingerprint of what is compared of somebody. */
export type Print = readonly [number, number];

/** Everybody of a side as they are now, by key. */
export type Present = ReadonlyMap<string, Print>;

export interface Joined extends RunChange {
  /** Whether the stored run says anything of somebody who is not there any more, or not as they were. */
  readonly someLeft: boolean;
  readonly someCame: boolean;
}

export function join({ run, parts }: StoredRun, present: PairSides<Present>): Joined {
  const gone = { a: outdated(run.record.units.a, present.a), b: outdated(run.record.units.b, present.b) };
  const stored = parts.map(({ record }) => record);
  // A block may have been stored while a deletion was under way: what it says of who is gone goes now.
  const leaving = { a: withGaps(gone.a, run.record.units.a), b: withGaps(gone.b, run.record.units.b) };
  const left = leave(run.record, stored, leaving, true);
  const doubtful = { a: unsure(left.run.units.a), b: unsure(left.run.units.b) };
  const after = leave(
    left.run,
    stored.map((part) => left.parts.get(part.id) ?? part),
    doubtful,
    false,
  );
  const units = { a: grown(after.run.units.a, present.a), b: grown(after.run.units.b, present.b) };
  const count = ({ a, b }: PairRun['units']): number => a.keys.length + b.keys.length;
  return {
    run: { ...after.run, units },
    parts: new Map<string, PairPart>([...left.parts, ...after.parts]),
    someLeft: gone.a.size + gone.b.size + doubtful.a.size + doubtful.b.size + left.parts.size > 0,
    someCame: count(units) > count(after.run.units),
  };
}

function outdated({ keys, prints }: RunUnits, present: Present): ReadonlySet<number> {
  const numbers = new Set<number>();
  keys.forEach((key, number) => {
    if (key === '') return;
    const print = present.get(key);
    if (print?.[0] !== prints[2 * number] || print?.[1] !== prints[2 * number + 1]) numbers.add(number);
  });
  return numbers;
}

function withGaps(numbers: ReadonlySet<number>, { keys }: RunUnits): ReadonlySet<number> {
  return new Set([...numbers, ...keys.flatMap((key, number) => (key === '' ? [number] : []))]);
}

function grown(units: RunUnits, present: Present): RunUnits {
  const known = new Set(units.keys);
  const came = [...present].filter(([key]) => !known.has(key));
  if (came.length === 0) return units;
  const keys = [...units.keys, ...came.map(([key]) => key)];
  const prints = new Uint32Array(2 * keys.length);
  prints.set(units.prints);
  came.forEach(([, print], index) => {
    prints.set(print, units.prints.length + 2 * index);
  });
  const lost = new Uint32Array(keys.length);
  lost.set(units.lost);
  return { keys, prints, lost };
}
