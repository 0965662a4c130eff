import type { ComponentChildren } from 'preact';
import { faintSubject } from '../../../state/photo-bench/subject.ts';
import type { FailedPhoto, SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { failureText } from '../../failure-words.ts';
import { AdjustPhoto } from './adjust-photo.tsx';
import { PhotoChooser } from './photo-chooser.tsx';
import './failed-slot.css';

interface Props {
  readonly name: SlotName;
  readonly arrival: FailedPhoto;
  /** True when the side has photos to go back to. */
  readonly others: boolean;
}

/** What went wrong with one photo and what to do about it; the other side is not touched. */
export function FailedSlot({ name, arrival: { failure, faint }, others }: Props): ComponentChildren {
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
        {faint !== undefined && <AdjustPhoto name={name} subject={faintSubject(faint)} look="button-plain" />}
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
