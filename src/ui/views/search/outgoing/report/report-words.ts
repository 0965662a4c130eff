/** Words of the report that stand in no other view: it is read by people who never saw the screen. */
import { ageRange, spokenAge } from '../../../../../domain/age.ts';
import type { Instant } from '../../../../../domain/basics.ts';
import type { Translator } from '../../../../../i18n/index.ts';
import type { ReportLead, ReportPhoto } from '../../../../../workflows/outgoing/report/model.ts';
import { rounded } from '../../../compare/rounded.ts';

/** Fewer than this many expected is most likely none. */
const one = 0.5;

export function reportAge({ t }: Translator, { age }: Pick<ReportPhoto, 'age'>): string {
  const spoken = spokenAge(age);
  if (age.source === 'stated') return t('report.age.stated', { age: spoken });
  if (age.source === 'photo-date') return t('report.age.dated', { age: spoken });
  return t('report.age.estimated', { age: spoken, ...ageRange(age) });
}

export function reportYear({ t }: Translator, { year }: Pick<ReportPhoto, 'year'>): string {
  return year === undefined ? t('report.year.none') : t('report.year', { year: String(year) });
}

/** How many strangers among all that were compared would look as alike. */
export function lookalikesText(
  { t }: Translator,
  { expected, atMost }: ReportLead['lookalikes'],
  people: number,
): string {
  if (expected < one) return t('report.lookalikes.none', { people });
  return atMost
    ? t('report.lookalikes.fewer', { people, count: Math.ceil(expected) + 1 })
    : t('report.lookalikes.about', { people, count: rounded(Math.max(1, expected)) });
}

/** How often pairs as far apart in age are missed; nothing where the model card has no such band. */
export function bandText({ t }: Translator, band: ReportLead['band']): string | undefined {
  if (band === undefined) return undefined;
  const { from, to } = band;
  const missed = Math.round(band.missedAt100);
  return to === null
    ? t('report.band.from', { from, missed })
    : t('report.band.between', { from, to, missed });
}

/** Day and time on the clock where it is printed, with the name of that clock. */
export function momentText(locale: string, at: Instant): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));
}
