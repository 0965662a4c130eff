import type { DateText } from '../../../../domain/gallery.ts';

/** A day the way the language writes it out, such as 21 November 2026. */
export function dayWords(locale: string, day: DateText): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Date(`${day}T00:00:00Z`);
  // A record of a damaged backup may hold anything: shown as it stands.
  return Number.isNaN(moment.getTime()) ? day : format.format(moment);
}
