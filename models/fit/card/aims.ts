/** What was aimed for beside what was reached, so that the card says plainly where it fell short. */
import { table } from './markdown.ts';
import type { Measured } from './measure.ts';

export interface Aim {
  readonly name: string;
  readonly reached: string;
  readonly verdict: string;
}

interface Limits {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** `unsure` is said where the limit lies inside the 95 % interval. */
export function aim(
  name: string,
  measured: Measured | undefined,
  { atLeast = -Infinity, atMost = Infinity }: Limits,
  write: (measured: Measured) => string,
): Aim {
  if (measured === undefined) return { name, reached: 'not measured', verdict: 'not measured' };
  const within = (value: number) => value >= atLeast && value <= atMost;
  const kept = within(measured.value);
  const sure = within(measured.low) === kept && within(measured.high) === kept;
  return {
    name,
    reached: write(measured),
    verdict: `${kept ? 'kept' : '**missed**'}${sure ? '' : ', unsure'}`,
  };
}

/** For a figure that has no interval of its own. */
export function bareAim(name: string, value: number, limits: Limits, write: (value: number) => string): Aim {
  return aim(name, { value, low: value, high: value }, limits, ({ value }) => write(value));
}

export function aimsTable(aims: readonly Aim[]): string {
  return table(
    ['aim', 'reached', ''],
    aims.map(({ name, reached, verdict }) => [name, reached, verdict]),
  );
}
