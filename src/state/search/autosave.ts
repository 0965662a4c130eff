import { effect, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../domain/errors.ts';

interface Saved {
  /** True while there is something to save. */
  readonly unsaved: ReadonlySignal<boolean>;
  readonly busy: ReadonlySignal<boolean>;
  /** Why the last attempt failed. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** What is saved, part by part; the same objects until something changes. */
  readonly parts: () => readonly unknown[];
  readonly save: () => void;
}

/** Milliseconds of rest after the last change before it is stored. */
const rest = 400;

/** Saves what has changed once it rests. What could not be saved is tried again when it changes, a conflict not at all. */
export function autosave({ unsaved, busy, failure, parts, save }: Saved): void {
  let tried: readonly unknown[] = [];
  effect(() => {
    const now = parts();
    if (!unsaved.value || busy.value || failure.value?.code === 'gallery.conflict') return undefined;
    if (failure.value !== undefined && now.every((part, index) => part === tried[index])) return undefined;
    const timer = setTimeout(() => {
      tried = now;
      save();
    }, rest);
    return () => {
      clearTimeout(timer);
    };
  });
}
