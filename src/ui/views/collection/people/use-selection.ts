import { useMemo } from 'preact/hooks';
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Id } from '../../../../domain/gallery.ts';

/** Several cards chosen for one action. */
export interface Selection {
  /** True while a click chooses instead of opening. */
  readonly on: ReadonlySignal<boolean>;
  readonly chosen: ReadonlySignal<ReadonlySet<Id>>;
  readonly start: () => void;
  readonly toggle: (id: Id) => void;
  readonly end: () => void;
}

export function useSelection(): Selection {
  return useMemo(() => {
    const on = signal(false);
    const chosen = signal<ReadonlySet<Id>>(new Set());
    return {
      on,
      chosen,
      start() {
        on.value = true;
      },
      toggle(id) {
        const next = new Set(chosen.value);
        if (!next.delete(id)) next.add(id);
        chosen.value = next;
        on.value = true;
      },
      end() {
        on.value = false;
        chosen.value = new Set();
      },
    };
  }, []);
}
