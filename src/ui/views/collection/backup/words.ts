import type { Translator } from '../../../../i18n/index.ts';

/** Day and time where the reader is. */
export function momentWords({ locale }: Translator, moment: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(moment));
}

/** Rounded down: 100 % is said when it is so. */
export function percentWords({ number }: Translator, done: number, total: number): string {
  return number(total === 0 ? 0 : Math.floor((done / total) * 100) / 100, { style: 'percent' });
}
