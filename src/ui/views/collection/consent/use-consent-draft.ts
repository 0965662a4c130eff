import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import {
  consentFrom,
  defaultEnd,
  draftProblems,
  draftOf,
  emptyDraft,
  hasEnded,
  isDate,
  renewedDraft,
  type ConsentDraft,
  type ConsentProblems,
} from '../../../../domain/consent.ts';
import type { Consent, Id } from '../../../../domain/gallery.ts';
import { today } from '../../../../state/today.ts';

/** A consent record that is being written or changed. */
export interface DraftScreen {
  readonly draft: Signal<ConsentDraft>;
  /** Empty until the first attempt to save. */
  readonly problems: ReadonlySignal<ConsentProblems>;
  /** Counts the attempts that failed. */
  readonly attempts: ReadonlySignal<number>;
  readonly change: (part: Partial<ConsentDraft>) => void;
  /** The complete record, or undefined after marking what is missing. */
  readonly finish: (id: Id, subject: Consent['subject']) => Consent | undefined;
}

/** Starts from a stored record; one that has ended is asked for anew. */
export function useConsentDraft(stored: Consent | undefined): DraftScreen {
  const day = today();
  const draft = useSignal<ConsentDraft>(
    stored === undefined
      ? emptyDraft(day)
      : hasEnded(stored, day)
        ? renewedDraft(stored, day)
        : draftOf(stored),
  );
  const attempts = useSignal(0);
  const problems = useComputed(() => (attempts.value === 0 ? {} : draftProblems(draft.value, day)));
  return {
    draft,
    attempts,
    problems,
    change(part) {
      const before = draft.value;
      const next = { ...before, ...part };
      // The end follows the beginning until someone chooses another one.
      const follows = isDate(before.givenOn) && before.endsOn === defaultEnd(before.givenOn);
      draft.value =
        follows && part.givenOn !== undefined && isDate(part.givenOn)
          ? { ...next, endsOn: defaultEnd(part.givenOn) }
          : next;
    },
    finish(id, subject) {
      const consent = consentFrom(draft.value, id, subject, today());
      if (consent === undefined) attempts.value += 1;
      return consent;
    },
  };
}
