import type { Translator } from '../../../../i18n/index.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in decimal units, such as 12.5 MB. */
export function sizeWords({ number }: Translator, bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1));
  return number(bytes / 1000 ** (step + 1), {
    style: 'unit',
    unit: units[step] ?? 'kilobyte',
    maximumFractionDigits: 1,
  });
}

/** Day and time where the reader is. */
export function momentWords({ locale }: Translator, moment: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(moment));
}

/** Rounded down: 100 % is said when it is so. */
export function percentWords({ number }: Translator, done: number, total: number): string {
  return number(total === 0 ? 0 : Math.floor((done / total) * 100) / 100, { style: 'percent' });
}
