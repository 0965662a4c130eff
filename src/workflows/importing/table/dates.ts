import type { DateText } from '../../../domain/gallery.ts';

/** Photography begins with the View from the Window at Le Gras. */
const firstYear = 1826;

/** What the first number is of a day that ends with its year. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * What the dates of a table show of their order: `none` when no date ends with its year or all of them say the same
 * either way, `unclear` when none of them tells, `mixed` when some can only be the one and some only the other.
 */
export interface ShownDayOrder {
  readonly shown: DayOrder | 'none' | 'unclear' | 'mixed';
  /** A date that shows it, as it stands in the table. */
  readonly example?: string;
}

export interface DateRules {
  readonly today: DateText;
  /** Undefined while nobody knows: days that could be read either way are `unclear` then. */
  readonly order: DayOrder | undefined;
}

export type DateReading =
  /** `YYYY` or `YYYY-MM-DD`. */
  { readonly kind: 'date'; readonly date: string } | { readonly kind: 'unclear' | 'unreadable' | 'future' };

/** Year, month and day stand in named groups; a year alone, a month, a day. */
const yearFirst = [
  /^(?<year>\d{4})年?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?$/,
];
const yearLast = /^(?<one>\d{1,2})(?<sign>[-/.])(?<two>\d{1,2})\k<sign>(?<year>\d{4})$/;
/** Databases write a time behind their days. */
const time = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * A year or a day: `1987`, `1987-05-03`, `1987/5/3`, `1987年5月3日`, and with the year last `03.05.1987` or `3/5/1987` in
 * the order that the rules give. Of a month only its year is kept. `future` for what comes after today.
 */
export function readDate(cell: string, { today, order }: DateRules): DateReading {
  const text = plainDate(cell);
  const groups: Groups | undefined = yearFirst
    .map((shape) => shape.exec(text)?.groups)
    .find((found) => found !== undefined);
  if (groups !== undefined) return dated(groups, today);
  const last: Groups | undefined = yearLast.exec(text)?.groups;
  if (last === undefined) return { kind: 'unreadable' };
  const { one = '', two = '', year = '' } = last;
  const shown = order ?? shownBy(Number(one), Number(two));
  if (shown === 'unclear') return { kind: 'unclear' };
  return dated(
    shown === 'month-first' ? { year, month: one, day: two } : { year, month: two, day: one },
    today,
  );
}

function dated({ year = '', month = '1', day }: Groups, today: DateText): DateReading {
  if (Number(year) < firstYear || Number(month) < 1 || Number(month) > 12) return { kind: 'unreadable' };
  if (day === undefined) return year > today.slice(0, 4) ? { kind: 'future' } : { kind: 'date', date: year };
  const date = realDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (date === undefined) return { kind: 'unreadable' };
  return date > today ? { kind: 'future' } : { kind: 'date', date };
}

/** Undefined for the 31st of April. */
function realDay(text: string): string | undefined {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : undefined;
}

/** Gathers over the dates of a table what they show of their order. */
export class DayOrderWitness {
  readonly #examples = new Map<DayOrder | 'unclear', string>();

  take(cell: string): void {
    const groups: Groups | undefined = yearLast.exec(plainDate(cell))?.groups;
    if (groups === undefined) return;
    const [one, two] = [Number(groups['one']), Number(groups['two'])];
    // The 5th of May is the same either way, and 31/31 is no day.
    if (one === two || (one > 12 && two > 12)) return;
    const shown = shownBy(one, two);
    if (!this.#examples.has(shown)) this.#examples.set(shown, cell.trim());
  }

  get shown(): ShownDayOrder {
    const [day, month] = [this.#examples.get('day-first'), this.#examples.get('month-first')];
    const unclear = this.#examples.get('unclear');
    if (day !== undefined && month !== undefined) return { shown: 'mixed', example: day };
    if (day !== undefined) return { shown: 'day-first', example: day };
    if (month !== undefined) return { shown: 'month-first', example: month };
    return unclear === undefined ? { shown: 'none' } : { shown: 'unclear', example: unclear };
  }
}

function shownBy(one: number, two: number): DayOrder | 'unclear' {
  if (one > 12 || one === two) return 'day-first';
  return two > 12 ? 'month-first' : 'unclear';
}

function plainDate(cell: string): string {
  return cell.normalize('NFKC').trim().replace(time, '').replaceAll(/\s+/g, '');
}
