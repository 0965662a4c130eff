import type { Case } from '../../../../domain/case.ts';
import type { Translator } from '../../../../i18n/index.ts';
import type { Library } from '../../../../state/library.ts';

/** What a case holds, such as "3 photos, what was decided about 12 candidates"; empty when there is nothing in it. */
export function caseHolds(
  { locale, plural }: Translator,
  { reviews, opinions }: Pick<Library, 'reviews' | 'opinions'>,
  { id, references }: Case,
): string {
  const asked = [...opinions.value.values()].filter(({ record }) => record.case === id);
  const counts = [
    ['case.holds.photos', references.length],
    ['case.holds.reviews', [...reviews.value.values()].filter(({ record }) => record.case === id).length],
    ['case.holds.opinions', asked.length],
    ['case.holds.answers', asked.reduce((sum, { record }) => sum + record.answers.length, 0)],
  ] as const;
  const parts = counts.filter(([, count]) => count > 0).map(([key, count]) => plural(key, count));
  return new Intl.ListFormat(locale).format(parts);
}
