import type { FilterName, SearchFilters } from '../../../../domain/search-filters.ts';
import type { Translator } from '../../../../i18n/index.ts';

/** "Born 1984–1988 ± 2, soft": what a filter asks for, and how strictly. */
export function chipWords(words: Translator, filters: SearchFilters, name: FilterName): string {
  const { t } = words;
  return t('search.filters.chip', {
    value: valueWords(words, filters, name),
    strictness: t(`search.strictness.${filters[name].strictness}`),
  });
}

function valueWords(words: Translator, filters: SearchFilters, name: FilterName): string {
  const { t } = words;
  const { sex, birthYear, missingYear, place } = filters;
  switch (name) {
    case 'sex':
      return sex.value === undefined ? t('search.filter.sex') : t(`search.chip.sex.${sex.value}`);
    case 'birthYear':
      return t('search.chip.birthYear', {
        years: withTolerance(words, rangeWords(words, birthYear), birthYear.tolerance),
      });
    case 'missingYear':
      return t('search.chip.missingYear', {
        years: withTolerance(
          words,
          t('search.years.one', { year: String(missingYear.value ?? '') }),
          missingYear.tolerance,
        ),
      });
    case 'place':
      return t('search.chip.place', { km: place.kilometres, place: place.at?.name ?? '' });
    case 'consent':
      return t('search.chip.consent');
  }
}

function rangeWords({ t }: Translator, { from, to }: SearchFilters['birthYear']): string {
  if (from === undefined) return t('search.years.to', { to: String(to ?? '') });
  if (to === undefined) return t('search.years.from', { from: String(from) });
  return from === to
    ? t('search.years.one', { year: String(from) })
    : t('search.years.between', { from: String(from), to: String(to) });
}

function withTolerance({ t }: Translator, years: string, tolerance: number): string {
  return tolerance === 0 ? years : t('search.years.tolerance', { years, tolerance });
}
