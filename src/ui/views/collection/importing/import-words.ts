import type { Translator } from '../../../../i18n/index.ts';

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
