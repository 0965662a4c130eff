import type { ComponentChildren } from 'preact';
import type { Undo } from '../state/undo.ts';
import { useTranslator } from './app.ts';
import './undo-offer.css';

interface Props<Offer> {
  readonly undo: Undo<Offer>;
  /** What was done. */
  readonly words: (offer: Offer) => string;
  readonly onTakeBack: () => void;
}

/** One step back at the foot of the page; waits while the pointer or the focus is on it. */
export function UndoOffer<Offer>({ undo, words, onTakeBack }: Props<Offer>): ComponentChildren {
  const { t } = useTranslator();
  const { offer, hold, release } = undo;
  return (
    <div class="undo-place" role="status">
      {offer.value !== undefined && (
        <div class="undo" onMouseEnter={hold} onMouseLeave={release} onFocusIn={hold} onFocusOut={release}>
          <span>{words(offer.value)}</span>
          <button type="button" class="button undo-button" onClick={onTakeBack}>
            {t('undo.action')}
          </button>
        </div>
      )}
    </div>
  );
}
