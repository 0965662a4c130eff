import { soonDays, daysAfter } from '../../../../domain/consent-tally.ts';
import type { DateText } from '../../../../domain/gallery.ts';

/** Months in the picture, from the present one to the same month a year later. */
export const monthsShown = 13;

export interface Ends {
  readonly ended: number;
  /** Of the month that many months from now. */
  readonly months: readonly number[];
  readonly later: number;
  /** In words; these overlap with nothing. */
  readonly words: {
    readonly ended: number;
    readonly soon: number;
    readonly year: number;
    readonly later: number;
  };
}

interface End {
  readonly day: DateText;
  readonly subjects: number;
}

/** When how many records end, seen from today. */
export function endsFrom(ends: readonly End[], today: DateText): Ends {
  const months = new Array<number>(monthsShown).fill(0);
  const count = (from: (end: End) => boolean): number =>
    ends.filter(from).reduce((sum, { subjects }) => sum + subjects, 0);
  const soon = daysAfter(today, soonDays);
  const year = `${String(Number(today.slice(0, 4)) + 1)}${today.slice(4)}`;
  const holding = ends.filter(({ day }) => day >= today);
  let later = 0;
  for (const { day, subjects } of holding) {
    const at = monthOf(day) - monthOf(today);
    if (at < monthsShown) months[at] = (months[at] ?? 0) + subjects;
    else later += subjects;
  }
  return {
    ended: count(({ day }) => day < today),
    months,
    later,
    words: {
      ended: count(({ day }) => day < today),
      soon: count(({ day }) => day >= today && day <= soon),
      year: count(({ day }) => day > soon && day <= year),
      later: count(({ day }) => day > year),
    },
  };
}

function monthOf(day: DateText): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}
