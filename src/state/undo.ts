import { signal, type ReadonlySignal } from '@preact/signals';
import type { SettledSlots } from './slots.ts';

export interface UndoOffer {
  readonly kind: 'reset' | 'remove';
  readonly slots: SettledSlots;
}

/** One step back, offered for a while. */
export interface Undo {
  readonly offer: ReadonlySignal<UndoOffer | undefined>;
  readonly propose: (offer: UndoOffer) => void;
  /** Stops the clock while someone is reaching for the button. */
  readonly hold: () => void;
  /** Starts the clock anew. */
  readonly release: () => void;
  readonly withdraw: () => void;
}

export function createUndo(milliseconds: number): Undo {
  const offer = signal<UndoOffer | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = (): void => {
    clearTimeout(timer);
  };
  const withdraw = (): void => {
    hold();
    offer.value = undefined;
  };
  const release = (): void => {
    hold();
    timer = setTimeout(withdraw, milliseconds);
  };
  return {
    offer,
    hold,
    release,
    withdraw,
    propose(next) {
      offer.value = next;
      release();
    },
  };
}
