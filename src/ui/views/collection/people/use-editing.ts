import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal, type Signal } from '@preact/signals';

interface Editing<T> {
  /** As it was on the screen when editing began: another tab's change is then a conflict. */
  readonly editing: Signal<T | undefined>;
  /** The button that opens the form; it has the focus again once the form is gone. */
  readonly edit: RefObject<HTMLButtonElement>;
}

/** A record that is changed in place, by a form that takes the place of what it says. */
export function useEditing<T>(): Editing<T> {
  const editing = useSignal<T | undefined>(undefined);
  const edit = useRef<HTMLButtonElement>(null);
  const back = useRef(false);
  useEffect(() => {
    if (back.current && editing.value === undefined) edit.current?.focus();
    back.current = editing.value !== undefined;
  }, [editing.value]);
  return { editing, edit };
}
