/** What goes from a run with people who leave it: their keys and fingerprints, and every near pair of theirs. */
import type { PairPart, PairRun, PairSides, RunUnits } from '../../domain/pair-run.ts';
import type { Kept } from '../../gallery/contract.ts';
import { nearestKept, nearestSure } from './run-limits.ts';

/** A run as it is stored, with all of its parts. */
export interface StoredRun {
  readonly run: Kept<PairRun>;
  readonly parts: readonly Kept<PairPart>[];
}

/** The same with other content; `parts` are only those that changed. */
export interface RunChange {
  readonly run: PairRun;
  readonly parts: ReadonlyMap<string, PairPart>;
}

type Numbers = PairSides<ReadonlySet<number>>;

const sides = ['a', 'b'] as const;

/** Undefined when none of them is in it. */
export function withoutKeys(
  { run: { record: run }, parts }: StoredRun,
  leaves: (key: string) => boolean,
): RunChange | undefined {
  const leaving = { a: numbersOf(run.units.a, leaves), b: numbersOf(run.units.b, leaves) };
  if (leaving.a.size + leaving.b.size === 0) return undefined;
  return leave(
    run,
    parts.map(({ record }) => record),
    leaving,
    true,
  );
}

/**
 * Who has lost so many of the pairs that were kept that the nearest of the rest are no longer sure: they are to be
 * compared anew, as if they had just come.
 */
export function unsure({ keys, lost }: RunUnits): ReadonlySet<number> {
  return new Set(
    keys.flatMap((key, number) =>
      key !== '' && (lost[number] ?? 0) > nearestKept - nearestSure ? [number] : [],
    ),
  );
}

/** `forGood`: their pairs do not come back, so those who stay have lost them. */
export function leave(
  run: PairRun,
  parts: readonly PairPart[],
  leaving: Numbers,
  forGood: boolean,
): RunChange {
  const lost = { a: run.units.a.lost.slice(), b: run.units.b.lost.slice() };
  const changed = new Map<string, PairPart>();
  for (const part of parts) {
    const { near } = part;
    const stays: number[] = [];
    near.similarity.forEach((_, at) => {
      const [a, b] = [near.a[at] ?? 0, near.b[at] ?? 0];
      const [goneA, goneB] = [leaving.a.has(a), leaving.b.has(b)];
      if (!goneA && !goneB) stays.push(at);
      else if (forGood && !goneA) lost.a[a] = (lost.a[a] ?? 0) + 1;
      else if (forGood && !goneB) lost.b[b] = (lost.b[b] ?? 0) + 1;
    });
    if (stays.length === near.similarity.length) continue;
    const pick = <T extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(of: T, into: T): T => {
      stays.forEach((at, index) => {
        into[index] = of[at] ?? 0;
      });
      return into;
    };
    changed.set(part.id, {
      ...part,
      near: {
        a: pick(near.a, new Uint32Array(stays.length)),
        b: pick(near.b, new Uint32Array(stays.length)),
        similarity: pick(near.similarity, new Float64Array(stays.length)),
      },
    });
  }
  const units = { a: blanked(run.units.a, leaving.a, lost.a), b: blanked(run.units.b, leaving.b, lost.b) };
  return { run: { ...run, units }, parts: changed };
}

/** Nothing but the number stays of those who left. */
function blanked(units: RunUnits, leaving: ReadonlySet<number>, lost: RunUnits['lost']): RunUnits {
  const prints = units.prints.slice();
  for (const number of leaving) {
    prints.fill(0, 2 * number, 2 * number + 2);
    lost[number] = 0;
  }
  return { keys: units.keys.map((key, number) => (leaving.has(number) ? '' : key)), prints, lost };
}

function numbersOf({ keys }: RunUnits, wanted: (key: string) => boolean): ReadonlySet<number> {
  return new Set(keys.flatMap((key, number) => (key !== '' && wanted(key) ? [number] : [])));
}

/** Whether the run stands on one of these collections. */
export function standsOn({ collections }: PairRun, some: ReadonlySet<string>): boolean {
  return sides.some((side) => collections[side].some((id) => some.has(id)));
}
