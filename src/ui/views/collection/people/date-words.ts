import type { Photo } from '../../../../domain/gallery.ts';
import type { Translator } from '../../../../i18n/index.ts';

/** A year, or a date, the language's way. */
export function dateText(date: string, locale: string): string {
  if (date.length === 4) return date;
  const moment = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
}

/** As much of it as fits under a small picture: a year, or a month and its year. */
export function briefDate({ statedDate, takenOn }: Photo, { t, locale }: Translator): string {
  const date = statedDate ?? takenOn;
  if (date === undefined) return t('people.photo.date.none');
  if (date.length === 4) return date;
  const moment = new Date(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(moment);
}

/** When a photo was taken, and who says so. */
export function photoDateWords(photo: Photo | undefined, { t, locale }: Translator): string {
  if (photo?.statedDate !== undefined)
    return t('people.photo.date.stated', { date: dateText(photo.statedDate, locale) });
  if (photo?.takenOn !== undefined)
    return t('people.photo.date.fromFile', { date: dateText(photo.takenOn, locale) });
  return t('people.photo.date.none');
}
