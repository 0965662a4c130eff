import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** The word of the person that something may leave. It holds for what they saw: once that changes it is asked for anew. */
export interface Clearance {
  readonly given: ReadonlySignal<boolean>;
  readonly give: (on: boolean) => void;
}

/** `content` is what leaves, another object whenever it changed; undefined while there is nothing. */
export function createClearance(content: ReadonlySignal<object | undefined>): Clearance {
  const seen = signal<object | undefined>(undefined);
  return {
    given: computed(() => seen.value !== undefined && seen.value === content.value),
    give(on) {
      seen.value = on ? content.peek() : undefined;
    },
  };
}
