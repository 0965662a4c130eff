import type { DateText } from './gallery.ts';

/** The day on the wall calendar where the reader is; not the one in Greenwich. */
export function today(now = new Date()): DateText {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day of the calendar that many days later. */
export function daysLater(day: DateText, days: number): DateText {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
