import type { Translator } from '../../../../i18n/index.ts';
import { reportContents, type ReportContents } from '../../../../workflows/outgoing/report/contents.ts';

/** What may be missing, and is then said to be. */
const things = ['names', 'facts', 'places', 'notes', 'files', 'reasons', 'opinions'] as const;

export function contained({ plural }: Translator, contents: ReportContents): readonly string[] {
  return reportContents
    .filter((one) => contents[one] > 0)
    .map((one) => plural(`out.has.${one}`, contents[one]));
}

/** "names, places and notes"; undefined where nothing is left out. */
export function leftOut({ t, locale }: Translator, contents: ReportContents): string | undefined {
  const missing = things.filter((one) => contents[one] === 0).map((one) => t(`out.thing.${one}`));
  return missing.length === 0
    ? undefined
    : new Intl.ListFormat(locale, { type: 'disjunction' }).format(missing);
}
