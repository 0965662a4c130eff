import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { ageLimits } from '../../../../domain/age.ts';
import type { Failure } from '../../../../domain/errors.ts';
import { today } from '../../../../state/today.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { useFocusProblem } from '../../collection/fields/focus-problem.ts';
import { useSearch } from '../use-search.ts';
import { FactsFieldset } from './facts-fieldset.tsx';
import { factsFields, filterFacts, readFacts, withFacts, type FactsProblem } from './facts-form.ts';
import { FilterOffer } from './filter-offer.tsx';
import '../../../sheet.css';
import './facts-dialog.css';

/** Who is looked for: all that is known, before or after the search is kept. */
export function FactsDialog({ onClose }: { readonly onClose: () => void }): ComponentChildren {
  const { cases, filters } = useSearch();
  const { t } = useTranslator();
  const dialog = useModal();
  const form = useRef<HTMLFormElement>(null);
  const fields = useSignal(factsFields(cases.words.peek()));
  const problems = useSignal<ReadonlySet<FactsProblem>>(new Set());
  const attempts = useSignal(0);
  const asFilters = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  const busy = useSignal(false);
  useFocusProblem(form, attempts.value);

  const now = readFacts(fields.value, today());
  const offered = now.ok ? filterFacts(now.words.facts) : {};
  const save = async (): Promise<void> => {
    const read = readFacts(fields.value, today());
    problems.value = read.ok ? new Set() : read.problems;
    if (!read.ok) {
      attempts.value += 1;
      return;
    }
    cases.words.value = read.words;
    if (asFilters.value) filters.value = withFacts(filters.peek(), filterFacts(read.words.facts));
    busy.value = true;
    const saved = await cases.save();
    busy.value = false;
    // Without an open gallery there is nothing to save into: the search is the page's own.
    if (saved.ok || cases.open.peek() === undefined) dialog.current?.close();
    else failure.value = saved.failure;
  };
  return (
    <dialog ref={dialog} class="modal modal-wide" aria-labelledby="case-facts-title" onClose={onClose}>
      <form
        ref={form}
        noValidate
        aria-busy={busy.value}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy.value) void save();
        }}
      >
        <h2 id="case-facts-title">{t('case.facts.title')}</h2>
        <p class="sheet-intro">{t('case.facts.intro')}</p>
        <FactsFieldset
          fields={fields}
          problems={{
            birthYear: problems.value.has('birthYear')
              ? t('case.facts.problem.year', {
                  from: String(ageLimits.firstYear),
                  to: today().slice(0, 4),
                })
              : undefined,
            height: problems.value.has('height') ? t('case.facts.problem.height') : undefined,
            lastSeenOn: problems.value.has('lastSeenOn') ? t('case.facts.problem.date') : undefined,
          }}
        />
        <FilterOffer facts={offered} chosen={asFilters} />
        <FailureNote failure={failure.value} />
        <div class="sheet-actions">
          <button type="submit" class="button button-primary" aria-disabled={busy.value}>
            {t('case.facts.save')}
          </button>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              dialog.current?.close();
            }}
          >
            {t('case.keep.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
