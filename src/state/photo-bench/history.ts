import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** Steps back and forth over one value. */
export interface History<Value> {
  readonly now: ReadonlySignal<Value>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Steps that follow each other under one name, as a slider gives them, are one step back. */
  change(next: Value, name?: string): void;
  undo(): void;
  redo(): void;
  /** The next change is a step of its own, whatever its name. */
  pause(): void;
  /** Another beginning, without a step back. */
  begin(value: Value): void;
}

/** More are forgotten, the oldest first. */
const mostSteps = 100;

export function createHistory<Value>(first: Value): History<Value> {
  const past = signal<readonly Value[]>([]);
  const now = signal(first);
  const future = signal<readonly Value[]>([]);
  let lastName: string | undefined;
  const step = (from: typeof past, to: typeof past): void => {
    const next = from.value.at(-1);
    if (next === undefined) return;
    lastName = undefined;
    to.value = [...to.value, now.value];
    from.value = from.value.slice(0, -1);
    now.value = next;
  };
  return {
    now,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    change(next, name) {
      if (next === now.value) return;
      if (name === undefined || name !== lastName) past.value = [...past.value, now.value].slice(-mostSteps);
      lastName = name;
      future.value = [];
      now.value = next;
    },
    undo() {
      step(past, future);
    },
    redo() {
      step(future, past);
    },
    pause() {
      lastName = undefined;
    },
    begin(value) {
      past.value = [];
      future.value = [];
      lastName = undefined;
      now.value = value;
    },
  };
}
