import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Failure, Result } from '../../../../domain/errors.ts';
import { FailureNote } from './failure-note.tsx';
import { useFocusProblem } from './focus-problem.ts';

interface Props {
  /** Attempts so far that something was missing in: each takes the focus to the first field with a problem. */
  readonly attempts: number;
  /** Undefined where something is missing, and nothing was tried. */
  readonly save: () => Promise<Result<unknown> | undefined>;
  /** Once it was saved. */
  readonly onSaved: () => void;
  readonly onCancel: () => void;
  readonly words: {
    readonly save: string;
    readonly cancel: string;
    /** Said to a screen reader while it is saved. */
    readonly saving?: string;
  };
  readonly children: ComponentChildren;
}

/** The form of a dialog: its fields, what went wrong, and two ways out. It is sent once, however often it is pressed. */
export function SheetForm({ attempts, save, onSaved, onCancel, words, children }: Props): ComponentChildren {
  const form = useRef<HTMLFormElement>(null);
  const busy = useSignal(false);
  const failure = useSignal<Failure | undefined>(undefined);
  useFocusProblem(form, attempts);

  const send = async (): Promise<void> => {
    busy.value = true;
    const saved = await save();
    busy.value = false;
    if (saved === undefined) return;
    if (saved.ok) onSaved();
    else failure.value = saved.failure;
  };
  return (
    <form
      ref={form}
      noValidate
      aria-busy={busy.value}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy.value) void send();
      }}
    >
      {children}
      <FailureNote failure={failure.value} />
      {words.saving !== undefined && (
        <p class="visually-hidden" role="status">
          {busy.value && words.saving}
        </p>
      )}
      <div class="sheet-actions">
        <button type="submit" class="button button-primary" aria-disabled={busy.value}>
          {words.save}
        </button>
        <button type="button" class="button button-plain" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
