import type { Translator } from '../../../../../i18n/index.ts';
import type { ReportMissing, StatedAbout } from '../../../../../workflows/outgoing/report/model.ts';
import { dayWords } from '../../../collection/consent/day-words.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What is stated about the person who is missed, as far as it was asked for. */
export function missingFacts(words: Translator, { name, note, facts }: ReportMissing): readonly Fact[] {
  const { t, locale } = words;
  const { sex, birthYear, heightCm, marks, clothing, lastSeenOn, lastSeenPlace } = facts;
  return [
    ...fact(t('report.fact.name'), name),
    ...fact(t('report.fact.sex'), sex && t(`report.fact.sex.${sex}`)),
    ...fact(t('report.fact.birthYear'), yearText(birthYear)),
    ...fact(t('report.fact.height'), heightCm && t('report.fact.height.value', { height: heightCm })),
    ...fact(t('report.fact.marks'), marks),
    ...fact(t('report.fact.clothing'), clothing),
    ...fact(t('report.fact.lastSeenOn'), lastSeenOn && dayOrYear(locale, lastSeenOn)),
    ...fact(t('report.fact.lastSeenPlace'), lastSeenPlace),
    ...fact(t('report.fact.note'), note),
  ];
}

/** The same of a lead; its name stands in the heading. */
export function leadFacts({ t }: Translator, stated: StatedAbout): readonly Fact[] {
  const { sex, birthYear, missingYear, place, file } = stated;
  return [
    ...fact(t('report.fact.sex'), sex && t(`report.fact.sex.${sex}`)),
    ...fact(t('report.fact.birthYear'), yearText(birthYear)),
    ...fact(t('report.fact.missingYear'), yearText(missingYear)),
    ...fact(t('report.fact.place'), place),
    ...fact(t('report.fact.file'), file),
  ];
}

function fact(label: string, value: string | 0 | undefined): readonly Fact[] {
  return value === undefined || value === 0 || value === '' ? [] : [{ label, value }];
}

/** As text: a year is not written with a thousands separator. */
function yearText(year: number | undefined): string | undefined {
  return year === undefined ? undefined : String(year);
}

function dayOrYear(locale: string, text: string): string {
  return /^\d{4}$/.test(text) ? text : dayWords(locale, text);
}
