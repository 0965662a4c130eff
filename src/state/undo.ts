import { signal, type ReadonlySignal } from '@preact/signals';

/** One step back, offered for a while. `Offer` is all that is needed to take it and to say what it takes back. */
export interface Undo<Offer> {
  readonly offer: ReadonlySignal<Offer | undefined>;
  readonly propose: (offer: Offer) => void;
  /** Stops the clock while someone is reaching for the button. */
  readonly hold: () => void;
  /** Starts the clock anew. */
  readonly release: () => void;
  readonly withdraw: () => void;
}

export function createUndo<Offer>(milliseconds: number): Undo<Offer> {
  const offer = signal<Offer | undefined>(undefined);
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
