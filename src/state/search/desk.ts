import { computed, signal, type ReadonlySignal } from '@preact/signals';
import {
  faceParts,
  verdictOf,
  type Decision,
  type PartNote,
  type Review,
  type Verdict,
} from '../../domain/case.ts';
import type { Failure } from '../../domain/errors.ts';
import { plainText } from '../../domain/plain-text.ts';
import type { Candidate } from '../../workflows/search/contract.ts';
import { createOneAfterOther } from '../one-after-other.ts';
import type { Reviews } from './contract.ts';

/** A review before it is written: who keeps it fills in the rest. */
export type ReviewDraft = Omit<Review, 'id' | 'case'>;

export type Decided = Exclude<Verdict, 'open'>;

/** Those who decide for or against a person owe a reason; being unsure needs none. */
export function reasonNeeded(verdict: Decided): boolean {
  return verdict !== 'unsure';
}

/** The notes with this one in its place, in the order of `faceParts`; a note that says nothing is taken out. */
export function withPart(parts: readonly PartNote[], note: PartNote): readonly PartNote[] {
  const empty = note.verdict === undefined && (note.note ?? '').trim() === '';
  return faceParts.flatMap((part) => {
    if (part === note.part) return empty ? [] : [note];
    return parts.filter((each) => each.part === part);
  });
}

/** How many parts somebody gave an answer for; a note alone is no answer. */
export function partsLookedAt(parts: readonly PartNote[]): number {
  return parts.filter(({ verdict }) => verdict !== undefined).length;
}

/** Whether anything was ever decided: the evidence is no longer hidden from who judges first. */
export function wasDecided(review: Pick<Review, 'decisions'>): boolean {
  return review.decisions.length > 0;
}

/** What is done on the desk about one candidate. */
export interface DeskReview {
  /** As the screen shows it: what is still being written counts. */
  readonly review: ReadonlySignal<ReviewDraft>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Takes back the last change that was made here; undefined while there is none. */
  readonly undo: ReadonlySignal<(() => void) | undefined>;
  readonly setPart: (note: PartNote) => void;
  readonly decide: (verdict: Decided, reason: string) => void;
  /** Opens a decided candidate again; the history keeps what was decided. */
  readonly takeBack: () => void;
  /** Settles once all that was changed so far is written. */
  readonly written: () => Promise<void>;
}

/** What the screen has to do with a decision at the moment it is taken. */
export interface DeskScreen {
  /** log10 likelihood ratio of the candidate. */
  readonly evidence: number;
  /** The evidence is hidden until something was decided. */
  readonly judgeFirst: boolean;
}

/**
 * Changes come faster than they can be encrypted and written: each one builds on what the screen shows, and they are
 * written one after the other.
 */
export function createDeskReview(
  reviews: Reviews,
  candidate: Pick<Candidate, 'key' | 'ref'>,
  screen: () => DeskScreen,
): DeskReview {
  const unwritten = signal<ReviewDraft | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);
  const changes = signal(0);
  const kept = computed<ReviewDraft>(
    () => reviews.byKey.value.get(candidate.key) ?? { candidate: candidate.ref, parts: [], decisions: [] },
  );
  const review = computed(() => unwritten.value ?? kept.value);
  const { run } = createOneAfterOther();

  const enqueue = (step: () => Promise<void>): void => {
    run(step).catch((error: unknown) => {
      reportError(error);
    });
  };
  const change = (next: ReviewDraft): void => {
    unwritten.value = next;
    enqueue(async () => {
      const { candidate: about, parts, decisions } = next;
      try {
        failure.value = await reviews.write({ candidate: about, parts, decisions });
        if (failure.value === undefined) changes.value += 1;
      } finally {
        if (unwritten.value === next) unwritten.value = undefined;
      }
    });
  };
  const decideAs = (verdict: Verdict, reason: string): void => {
    const present = review.peek();
    const { evidence, judgeFirst } = screen();
    const decision: Decision = {
      at: new Date().toISOString(),
      verdict,
      reason,
      evidence,
      ...(judgeFirst && !wasDecided(present) && { blind: true }),
    };
    change({ ...present, decisions: [...present.decisions, decision] });
  };

  return {
    review,
    failure,
    undo: computed(() => {
      if (changes.value === 0 || reviews.undo.value === undefined) return undefined;
      return () => {
        enqueue(async () => {
          const back = reviews.undo.peek();
          if (back === undefined || changes.peek() === 0) return;
          failure.value = await back();
          if (failure.value === undefined) changes.value -= 1;
        });
      };
    }),
    setPart(note) {
      const present = review.peek();
      const parts = withPart(present.parts, note);
      // A field says the same again when it is closed.
      if (JSON.stringify(parts) !== JSON.stringify(present.parts)) change({ ...present, parts });
    },
    decide(verdict, reason) {
      decideAs(verdict, plainText(reason).trim());
    },
    takeBack() {
      if (verdictOf(review.peek()) !== 'open') decideAs('open', '');
    },
    written: () => run(() => Promise.resolve()),
  };
}
