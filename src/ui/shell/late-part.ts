import { signal, type ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** A view whose code is fetched when it is first opened, so that the other views start without it. */
export interface LatePart {
  /** Undefined until it is there; `failed` when it could not be fetched. */
  readonly Screen: ReadonlySignal<ComponentType | 'failed' | undefined>;
  /** Fetches it unless it is there or on its way. */
  load(): void;
}

export function createLatePart(fetchScreen: () => Promise<ComponentType>): LatePart {
  const Screen = signal<ComponentType | 'failed' | undefined>(undefined);
  let onItsWay = false;
  return {
    Screen,
    load() {
      if (onItsWay || typeof Screen.peek() === 'function') return;
      onItsWay = true;
      Screen.value = undefined;
      fetchScreen()
        .then(
          (screen) => {
            Screen.value = screen;
          },
          () => {
            Screen.value = 'failed';
          },
        )
        .finally(() => {
          onItsWay = false;
        });
    },
  };
}
