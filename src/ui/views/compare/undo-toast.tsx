import type { ComponentChildren } from 'preact';
import { useApp, useTranslator } from '../../app.ts';
import { focusPhotos } from './focus-photos.ts';
import './undo-toast.css';

/** One step back after photos were removed; waits while the pointer or the focus is on it. */
export function UndoToast(): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  const { offer, hold, release } = compare.undo;
  const takeBack = (): void => {
    compare.takeBack();
    focusPhotos();
  };
  return (
    <div class="undo-place" role="status">
      {offer.value !== undefined && (
        <div class="undo" onMouseEnter={hold} onMouseLeave={release} onFocusIn={hold} onFocusOut={release}>
          <span>{t(`undo.${offer.value.kind}`)}</span>
          <button type="button" class="button undo-button" onClick={takeBack}>
            {t('undo.action')}
          </button>
        </div>
      )}
    </div>
  );
}
