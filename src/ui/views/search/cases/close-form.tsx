import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { outcomes, type Case, type Outcome } from '../../../../domain/case.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { Choice } from '../../collection/fields/choice.tsx';
import { useCollection } from '../../collection/use-collection.ts';
import { useSearch } from '../use-search.ts';
import { caseHolds } from './case-holds.ts';

interface Props {
  readonly about: Case;
  readonly onEnd: (outcome: Outcome) => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** What is in the case, how it ends, and what that does. One that is closed, or that no consent covers, can only be deleted. */
export function CloseForm({ about, onEnd, onRemove, onCancel }: Props): ComponentChildren {
  const { library } = useCollection();
  const { cases } = useSearch();
  const words = useTranslator();
  const { t, locale } = words;
  const covering = cases.coverage.value;
  const closed = about.closedAt !== undefined;
  const onlyDelete = closed || covering?.covered === false;
  const outcome = useSignal<Outcome | ''>(onlyDelete ? 'resolved' : '');
  const unchosen = useSignal(false);
  const day =
    covering !== undefined && 'consent' in covering ? dayWords(locale, covering.consent.endsOn) : '';
  return (
    <>
      <p class="sheet-intro">{t('case.close.holds', { list: caseHolds(words, library, about) })}</p>
      {!onlyDelete && (
        <Choice
          label={t('case.close.how')}
          options={outcomes.map((value) => ({ value, label: t(`case.close.${value}`) }))}
          value={outcome.value}
          problem={unchosen.value ? t('case.close.choose') : undefined}
          onChoose={(value) => {
            outcome.value = value;
            unchosen.value = false;
          }}
        />
      )}
      {outcome.value !== '' && (
        <p class="sheet-intro">
          {t(`case.close.${outcome.value}.body`, { day })}
          {outcome.value === 'resolved' && ` ${t('case.close.elsewhere')}`}
        </p>
      )}
      <div class="sheet-actions">
        {outcome.value === 'resolved' && (
          <button type="button" class="button button-primary" onClick={onRemove}>
            {t(closed ? 'case.action.delete' : 'case.close.delete')}
          </button>
        )}
        {outcome.value === 'resolved' && !onlyDelete && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              onEnd('resolved');
            }}
          >
            {t('case.close.keep', { day })}
          </button>
        )}
        {outcome.value !== 'resolved' && (
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              if (outcome.value === '') unchosen.value = true;
              else onEnd(outcome.value);
            }}
          >
            {t(outcome.value === '' ? 'case.close.title' : 'case.close.stop')}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={onCancel}>
          {t('case.close.cancel')}
        </button>
      </div>
    </>
  );
}
