import type { AgeBelief } from './face.ts';

/** What people say about one face and its photo; every part may be missing. */
export interface AgeFacts {
  /** Full years, as a family counts them. */
  readonly statedAge?: number;
  readonly birthYear?: number;
  /** Year the photo was taken, as stated. */
  readonly photoYear?: number;
  /** Date in the file, `YYYY-MM-DD`. For a scanned print it is often the day of the scan. */
  readonly takenOn?: string;
}

export const ageLimits = { youngest: 0, oldest: 120, firstYear: 1840 } as const;

/** A moment somewhere in a known year, or in a stated year of life, is uniform over it: sd = 1 / sqrt(12). */
const withinYear = 1 / Math.sqrt(12);

/** Memory slips: families are taken to be right to within about a year (standard deviation, a choice, not a measurement). */
const memory = 1;

/** Eight in ten, the range said aloud, reaches this many standard deviations to each side of a normal mean. */
const eightInTen = 1.2816;

/** The age to go by: a stated age first, then the years between birth and photo, then the network's estimate. */
export function ageBelief(estimate: AgeBelief, facts: AgeFacts): AgeBelief {
  if (facts.statedAge !== undefined) {
    return { mean: facts.statedAge + 0.5, sd: Math.hypot(withinYear, memory), source: 'stated' };
  }
  const taken = momentTaken(facts);
  if (taken !== undefined && facts.birthYear !== undefined) {
    const mean = taken.mean - (facts.birthYear + 0.5);
    // A photo from before the birth contradicts itself; the estimate is the better belief.
    if (mean > -1) {
      return { mean: Math.max(0, mean), sd: Math.hypot(withinYear, taken.sd), source: 'photo-date' };
    }
  }
  return estimate;
}

export interface PhotoYear {
  readonly year: number;
  readonly source: 'stated' | 'file';
}

/** The year of the photo: what was stated, else the file's. */
export function photoYear(facts: AgeFacts): PhotoYear | undefined {
  if (facts.photoYear !== undefined) return { year: facts.photoYear, source: 'stated' };
  const year = Number(facts.takenOn?.slice(0, 4));
  return Number.isInteger(year) && year >= ageLimits.firstYear ? { year, source: 'file' } : undefined;
}

/** Whole years between which the age lies in eight cases of ten. */
export function ageRange(belief: AgeBelief): { readonly low: number; readonly high: number } {
  return {
    low: Math.max(0, Math.round(belief.mean - eightInTen * belief.sd)),
    high: Math.max(0, Math.round(belief.mean + eightInTen * belief.sd)),
  };
}

/** Full years to say aloud. */
export function spokenAge(belief: AgeBelief): number {
  return belief.source === 'stated' ? Math.floor(belief.mean) : Math.max(0, Math.round(belief.mean));
}

/** True when the face of the earlier photo is believed older than the later one by more than both doubts together. */
export function sidesLookMixedUp(earlier: AgeBelief, later: AgeBelief): boolean {
  return earlier.mean - later.mean > Math.hypot(earlier.sd, later.sd);
}

/**
 * A whole number as people type it: spaces around and full-width digits are fine. `undefined` for nothing
 * typed, `invalid` for anything else or a number outside the limits (both inclusive).
 */
export function parseWhole(text: string, lowest: number, highest: number): number | 'invalid' | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  if (!/^\d{1,4}$/.test(plain)) return 'invalid';
  const value = Number(plain);
  return value >= lowest && value <= highest ? value : 'invalid';
}

/** The photo's moment as a decimal year with its standard deviation. */
function momentTaken(facts: AgeFacts): { readonly mean: number; readonly sd: number } | undefined {
  const known = photoYear(facts);
  if (known === undefined) return undefined;
  const month = known.source === 'file' ? Number(facts.takenOn?.slice(5, 7)) : Number.NaN;
  return month >= 1 && month <= 12
    ? { mean: known.year + (month - 0.5) / 12, sd: 0 }
    : { mean: known.year + 0.5, sd: withinYear };
}
