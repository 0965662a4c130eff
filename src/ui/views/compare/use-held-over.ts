import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useApp } from '../../app.ts';

interface HeldOver {
  readonly over: boolean;
  /** For the element itself. */
  readonly on: {
    readonly onDragOver: () => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: () => void;
  };
}

/** Whether something is being dragged over the element; the first time, the engine is made ready for it. */
export function useHeldOver(element: RefObject<HTMLElement>): HeldOver {
  const { compare } = useApp();
  const held = useSignal(false);
  return {
    over: held.value,
    on: {
      onDragOver() {
        if (!held.value) compare.prepare();
        held.value = true;
      },
      onDragLeave({ relatedTarget }) {
        const inside = relatedTarget instanceof Node && element.current?.contains(relatedTarget);
        if (inside !== true) held.value = false;
      },
      onDrop() {
        held.value = false;
      },
    },
  };
}
