import { ageRange } from '../../../../domain/age.ts';
import type { AgeBelief } from '../../../../domain/face.ts';

export interface TimelineScale {
  /** Years from 0 to here; a whole number of steps. */
  readonly end: number;
  /** Years between two marks. */
  readonly step: number;
}

/** An axis from birth to beyond the oldest age, with four to eight marks. */
export function scaleOf(ages: readonly AgeBelief[]): TimelineScale {
  const oldest = Math.max(8, ...ages.map((age) => ageRange(age).high));
  const step = [2, 5, 10, 20].find((years) => oldest / years <= 8) ?? 20;
  return { end: Math.ceil((oldest + 1) / step) * step, step };
}

export function marksOf({ end, step }: TimelineScale): readonly number[] {
  return Array.from({ length: end / step + 1 }, (_, index) => index * step);
}
