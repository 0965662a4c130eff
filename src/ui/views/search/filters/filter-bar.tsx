import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { filterNames, type FilterName } from '../../../../domain/search-filters.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { useSearch } from '../use-search.ts';
import { FilterDialog } from './filter-dialog.tsx';
import { asksSomething } from './filter-form.ts';
import { chipWords } from './filter-words.ts';
import { HiddenNote } from './hidden-note.tsx';
import './filters.css';

/** The filters as chips: what each asks for and how strictly; a press changes it. */
export function FilterBar(): ComponentChildren {
  const { filters, collections, gazetteer } = useSearch();
  const words = useTranslator();
  const { t } = words;
  const open = useSignal<FilterName | 'choose' | undefined>(undefined);
  const now = filters.value;
  // Files have no consent records: without a collection that filter asks nothing.
  const usable = filterNames.filter((name) => name !== 'consent' || collections.value.length > 0);
  const chips = usable.filter((name) => asksSomething(now, name));
  const others = usable.filter((name) => !chips.includes(name));
  return (
    <section class="filters" aria-label={t('search.filters.label')}>
      <ul>
        {chips.map((name) => {
          const chip = chipWords(words, now, name);
          return (
            <li key={name}>
              <button
                type="button"
                class={`filter-chip ${now[name].strictness === 'off' ? '' : 'filter-on'}`}
                data-filter={name}
                aria-label={t('search.filters.change', { chip })}
                onClick={() => {
                  open.value = name;
                }}
              >
                {chip}
              </button>
            </li>
          );
        })}
        {others.length > 0 && (
          <li>
            <button
              type="button"
              class="filter-chip"
              onClick={() => {
                open.value = 'choose';
              }}
            >
              {t('search.filters.add')}
            </button>
          </li>
        )}
      </ul>
      {gazetteer.failure.value !== undefined && (
        <div class="filters-places">
          <FailureNote failure={gazetteer.failure.value} />
          <button type="button" class="button button-plain" onClick={gazetteer.tryAgain}>
            {t('late.again')}
          </button>
        </div>
      )}
      <HiddenNote />
      {open.value !== undefined && (
        <FilterDialog
          first={open.value}
          others={others}
          onClose={() => {
            open.value = undefined;
          }}
        />
      )}
    </section>
  );
}
