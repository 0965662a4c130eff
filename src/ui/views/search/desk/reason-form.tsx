import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { reasonNeeded, type Decided } from '../../../../state/search/desk.ts';
import { useTranslator } from '../../../app.ts';
import { Field } from '../../collection/fields/field.tsx';

const suggestions = {
  lead: ['parts', 'mark', 'facts'],
  unsure: ['poor', 'little', 'another'],
  excluded: ['parts', 'mark', 'facts'],
} as const;

interface Props {
  readonly verdict: Decided;
  readonly onSave: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why, offers what is often said, and saves with Enter. */
export function ReasonForm({ verdict, onSave, onCancel }: Props): ComponentChildren {
  const { t } = useTranslator();
  const reason = useSignal('');
  const missing = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const needed = reasonNeeded(verdict);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const add = (words: string): void => {
    const before = reason.value.trim();
    reason.value = before === '' ? words : t('desk.reason.and', { before, words });
    field.current?.focus();
  };
  const words = suggestionWords(verdict, t);
  return (
    <form
      class="reason-form"
      aria-label={t(`desk.reason.${verdict}`)}
      onSubmit={(event) => {
        event.preventDefault();
        const given = reason.value.trim();
        missing.value = needed && given === '';
        if (missing.value) field.current?.focus();
        else onSave(given);
      }}
      onKeyDown={(event) => {
        // Of an input method Escape gives up only the letters that are being chosen.
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <Field
        label={t(`desk.reason.${verdict}`)}
        {...(!needed && { optional: t('desk.note.optional') })}
        problem={missing.value ? t('desk.reason.missing') : undefined}
      >
        {(attributes) => (
          <input
            {...attributes}
            ref={field}
            type="text"
            maxLength={300}
            autoComplete="off"
            value={reason.value}
            onInput={(event) => {
              reason.value = event.currentTarget.value;
              missing.value = false;
            }}
          />
        )}
      </Field>
      <div class="reason-chips" role="group" aria-label={t('desk.reason.suggestions')}>
        {words.map((each) => (
          <button
            key={each}
            type="button"
            class="button button-plain reason-chip"
            onClick={() => {
              add(each);
            }}
          >
            {each}
          </button>
        ))}
      </div>
      <div class="reason-done">
        <button type="submit" class="button button-primary">
          {t(`desk.reason.save.${verdict}`)}
        </button>
        <button type="button" class="button button-plain" onClick={onCancel}>
          {t('desk.reason.cancel')}
        </button>
      </div>
    </form>
  );
}

function suggestionWords(verdict: Decided, t: ReturnType<typeof useTranslator>['t']): readonly string[] {
  switch (verdict) {
    case 'lead':
      return suggestions.lead.map((each) => t(`desk.suggest.lead.${each}`));
    case 'unsure':
      return suggestions.unsure.map((each) => t(`desk.suggest.unsure.${each}`));
    case 'excluded':
      return suggestions.excluded.map((each) => t(`desk.suggest.excluded.${each}`));
  }
}
