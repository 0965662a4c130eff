import type { ComponentChildren } from 'preact';
import type { Failure } from '../../../domain/errors.ts';
import type { SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { failureText } from '../../failure-words.ts';
import { PhotoChooser } from './photo-chooser.tsx';
import './failed-slot.css';

interface Props {
  readonly name: SlotName;
  readonly failure: Failure;
  /** True when the side has photos to go back to. */
  readonly others: boolean;
}

/** What went wrong with one photo and what to do about it; the other side is not touched. */
export function FailedSlot({ name, failure, others }: Props): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  const words = failureText({ t }, failure);
  return (
    <div class="failed">
      <h2 class="mat-title">{t(`slot.${name}`)}</h2>
      <div class="failed-words">
        <h3 class="failed-title">{words.title}</h3>
        <p>{words.whatToDo}</p>
        <p class="failed-code">{t('error.code', { code: failure.code })}</p>
      </div>
      <div class="failed-actions">
        <PhotoChooser name={name} kind="choose" />
        <button
          type="button"
          class="button button-quiet"
          aria-label={t(`slot.${others ? 'back' : 'remove'}.${name}`)}
          onClick={() => {
            compare.dismiss(name);
          }}
        >
          {t(others ? 'slot.back' : 'slot.remove')}
        </button>
      </div>
    </div>
  );
}
