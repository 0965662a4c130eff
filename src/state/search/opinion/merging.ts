/** Taking in what a second person answered. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { OpinionRequest } from '../../../domain/case.ts';
import type { Failure } from '../../../domain/errors.ts';
import type { Kept } from '../../../gallery/contract.ts';
import { mergeAnswer } from '../../../workflows/opinion/merge-answer.ts';
import { today } from '../../today.ts';
import { caseWriter } from '../case-consent.ts';
import type { OpinionParts } from './parts.ts';

export type Merging =
  | { readonly phase: 'idle' }
  | { readonly phase: 'merging' }
  /** Taken in; named by its answer. */
  | { readonly phase: 'merged'; readonly answer: string }
  | { readonly phase: 'failed'; readonly failure: Failure };

export interface AnswerMerging {
  readonly now: ReadonlySignal<Merging>;
  readonly merge: (file: Blob) => Promise<void>;
  readonly clear: () => void;
}

export function createAnswerMerging(
  { collection: { gallery, library } }: Pick<OpinionParts, 'collection'>,
  requests: ReadonlySignal<readonly Kept<OpinionRequest>[]>,
): AnswerMerging {
  const now = signal<Merging>({ phase: 'idle' });
  const merged = async (file: Blob): Promise<Merging> => {
    const open = gallery.open.peek();
    if (open === undefined) return { phase: 'failed', failure: { code: 'vault.locked' } };
    const [own] = requests.peek();
    // Without a request it is no answer to this case, and nothing is written.
    const writer = own === undefined ? open : caseWriter(open, library, own.record.case);
    const parts = { requests: requests.peek(), gallery: writer, packKey: gallery.packKey, today: today() };
    const answer = await mergeAnswer(parts, file);
    return answer.ok
      ? { phase: 'merged', answer: answer.value.answer.id }
      : { phase: 'failed', failure: answer.failure };
  };
  return {
    now,
    async merge(file) {
      if (now.peek().phase === 'merging') return;
      now.value = { phase: 'merging' };
      now.value = await merged(file);
    },
    clear() {
      if (now.peek().phase !== 'merging') now.value = { phase: 'idle' };
    },
  };
}
