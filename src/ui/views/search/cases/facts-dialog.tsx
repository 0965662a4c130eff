import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { ageLimits } from '../../../../domain/age.ts';
import { success, type Result } from '../../../../domain/errors.ts';
import { today } from '../../../../state/today.ts';
import { useTranslator } from '../../../app.ts';
import { useModal } from '../../../use-modal.ts';
import { SheetForm } from '../../collection/fields/sheet-form.tsx';
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
  const fields = useSignal(factsFields(cases.words.peek()));
  const problems = useSignal<ReadonlySet<FactsProblem>>(new Set());
  const attempts = useSignal(0);
  const asFilters = useSignal(false);
  const close = (): void => {
    dialog.current?.close();
  };

  const now = readFacts(fields.value, today());
  const offered = now.ok ? filterFacts(now.words.facts) : {};
  const save = async (): Promise<Result<unknown> | undefined> => {
    const read = readFacts(fields.value, today());
    problems.value = read.ok ? new Set() : read.problems;
    if (!read.ok) {
      attempts.value += 1;
      return undefined;
    }
    cases.words.value = read.words;
    if (asFilters.value) filters.value = withFacts(filters.peek(), filterFacts(read.words.facts));
    const saved = await cases.save();
    // Without an open gallery there is nothing to save into: the search is the page's own.
    return cases.open.peek() === undefined ? success(undefined) : saved;
  };
  return (
    <dialog ref={dialog} class="modal modal-wide" aria-labelledby="case-facts-title" onClose={onClose}>
      <SheetForm
        attempts={attempts.value}
        save={save}
        onSaved={close}
        onCancel={close}
        words={{ save: t('case.facts.save'), cancel: t('case.keep.cancel') }}
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
      </SheetForm>
    </dialog>
  );
}
