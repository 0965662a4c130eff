import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { ageLimits } from '../../../../domain/age.ts';
import { noFilters, type FilterName, type Strictness } from '../../../../domain/search-filters.ts';
import { useTranslator } from '../../../app.ts';
import { Choice } from '../../collection/fields/choice.tsx';
import { useSearch } from '../use-search.ts';
import { asksSomething, draftOf, readDraft, type FilterDraft, type FilterProblem } from './filter-form.ts';
import { PlaceFields } from './place-fields.tsx';
import { YearsFields } from './years-fields.tsx';

/** The one that is meant most often first. */
const strictnessOrder: readonly Strictness[] = ['soft', 'strict', 'off'];

interface Props {
  readonly name: FilterName;
  readonly onDone: () => void;
}

/** The fields of one filter, and how strict it is. */
export function FilterFields({ name, onDone }: Props): ComponentChildren {
  const { filters } = useSearch();
  const { t } = useTranslator();
  const draft = useSignal<FilterDraft>(draftOf(filters.peek(), name));
  const problem = useSignal<FilterProblem | undefined>(undefined);
  const thisYear = new Date().getFullYear();
  const change = (part: Partial<FilterDraft>): void => {
    draft.value = { ...draft.value, ...part };
    problem.value = undefined;
  };
  const save = (event: Event): void => {
    event.preventDefault();
    const form = readDraft(filters.peek(), name, draft.value, thisYear);
    if (form.ok) {
      filters.value = form.filters;
      onDone();
    } else problem.value = form.problem;
  };
  const years = { from: String(ageLimits.firstYear), to: String(thisYear) };
  const fields = { draft: draft.value, problem: problem.value, years, onChange: change };
  return (
    <form noValidate onSubmit={save}>
      {name === 'sex' && (
        <Choice
          label={t('search.filter.sex.value')}
          options={[
            { value: 'female', label: t('search.filter.sex.female') },
            { value: 'male', label: t('search.filter.sex.male') },
          ]}
          value={draft.value.sex}
          problem={problem.value === 'sex' ? t('search.filter.problem.sex') : undefined}
          onChoose={(sex) => {
            change({ sex });
          }}
        />
      )}
      {(name === 'birthYear' || name === 'missingYear') && <YearsFields name={name} {...fields} />}
      {name === 'place' && <PlaceFields {...fields} />}
      {name === 'consent' && <p class="modal-intro">{t('search.filter.consent.body')}</p>}
      <Choice
        label={t('search.filter.strictness')}
        hint={t('search.filter.never')}
        options={strictnessOrder.map((value) => ({ value, label: t(`search.filter.${value}`) }))}
        value={draft.value.strictness}
        onChoose={(strictness) => {
          change({ strictness });
        }}
      />
      <div class="filter-actions">
        <button type="submit" class="button button-primary">
          {t('search.filter.use')}
        </button>
        <button type="button" class="button button-plain" onClick={onDone}>
          {t('search.filter.cancel')}
        </button>
        {name !== 'consent' && asksSomething(filters.value, name) && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              filters.value = { ...filters.peek(), [name]: noFilters[name] };
              onDone();
            }}
          >
            {t('search.filter.remove')}
          </button>
        )}
      </div>
    </form>
  );
}
