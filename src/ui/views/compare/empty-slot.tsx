import type { ComponentChildren } from 'preact';
import type { SlotName } from '../../../state/slots.ts';
import { useTranslator } from '../../app.ts';
import { pasteKeys } from './paste-keys.ts';
import { PhotoChooser } from './photo-chooser.tsx';
import './empty-slot.css';

export function EmptySlot({ name }: { readonly name: SlotName }): ComponentChildren {
  const { t } = useTranslator();
  return (
    <div class="empty">
      <svg class={`empty-figure empty-${name}`} viewBox="0 0 120 120" aria-hidden="true">
        {name === 'earlier' ? (
          <>
            <circle cx="60" cy="52" r="27" />
            <path d="M34 47c8-22 44-22 52 0" />
            <path d="M22 112c4-26 72-26 76 0" />
          </>
        ) : (
          <>
            <ellipse cx="60" cy="46" rx="24" ry="30" />
            <path d="M37 39c6-26 40-26 46 0" />
            <path d="M12 112c4-36 92-36 96 0" />
          </>
        )}
      </svg>
      <h2 class="mat-title">{t(`slot.${name}`)}</h2>
      <p class="empty-hint">{t(`slot.${name}.hint`)}</p>
      <div class="empty-actions">
        <PhotoChooser name={name} kind="choose" />
      </div>
      <p class="empty-drop">{t('slot.drop', { keys: pasteKeys })}</p>
    </div>
  );
}
