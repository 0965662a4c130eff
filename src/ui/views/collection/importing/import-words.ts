import type { Translator } from '../../../../i18n/index.ts';

/** A size as people say it: two figures are enough. */
export function sizeWords({ number }: Translator, bytes: number): string {
  const [value, unit] =
    bytes >= 1e9
      ? ([bytes / 1e9, 'gigabyte'] as const)
      : bytes >= 1e6
        ? ([bytes / 1e6, 'megabyte'] as const)
        : ([bytes / 1e3, 'kilobyte'] as const);
  return number(value, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}

/** How long it will take, no finer than anyone can know. */
export function timeLeftWords({ t, plural, number }: Translator, seconds: number): string {
  if (seconds < 50) return t('import.run.soon');
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return plural('import.minutesLeft', Math.max(1, minutes));
  return t('import.run.hours', { hours: number(minutes / 60, { maximumFractionDigits: 1 }) });
}

/** Photos a second: a figure behind the point only while it says something. */
export function rateWords({ t, number }: Translator, rate: number): string {
  return t('import.run.rate', { rate: number(rate, { maximumFractionDigits: rate < 10 ? 1 : 0 }) });
}
