import type { ComponentChildren } from 'preact';
import { filterNames } from '../../../../domain/search-filters.ts';
import { useTranslator } from '../../../app.ts';
import { useSearch } from '../use-search.ts';
import { withStrictness } from './filter-form.ts';

/** How many strict filters hide, which ones do, and the way to see them all the same. */
export function HiddenNote(): ComponentChildren {
  const { filters, results } = useSearch();
  const { t } = useTranslator();
  const { hidden, hiddenBy, compared } = results.tally.value;
  if (hidden === 0) return null;
  const hiding = filterNames.filter((name) => (hiddenBy[name] ?? 0) > 0);
  const everyone = hidden >= compared;
  return (
    <div class={everyone ? 'hidden-note hidden-all' : 'hidden-note'} role={everyone ? 'alert' : 'status'}>
      {everyone && (
        <>
          <h3>{t('search.emptied.title')}</h3>
          <p>{t('search.emptied.body', { compared })}</p>
        </>
      )}
      <p>
        {t('search.hidden', {
          count: hidden,
          filters: hiding
            .map((name) =>
              t('search.hidden.by', { filter: t(`search.filter.${name}`), count: hiddenBy[name] ?? 0 }),
            )
            .join(t('search.candidate.comma')),
        })}
      </p>
      <div class="hidden-ways">
        {hiding.map((name) => (
          <button
            key={name}
            type="button"
            class="button button-quiet"
            onClick={() => {
              filters.value = withStrictness(filters.peek(), name, 'soft');
            }}
          >
            {t('search.hidden.soften', { filter: t(`search.filter.${name}`) })}
          </button>
        ))}
      </div>
    </div>
  );
}
