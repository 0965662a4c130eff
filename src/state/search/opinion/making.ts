/** Making a review pack: which faces, until when, and the file that it becomes. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { verdictOf, type OpinionRequest } from '../../../domain/case.ts';
import type { Failure } from '../../../domain/errors.ts';
import { packExtension } from '../../../domain/pack-format.ts';
import { chooseSink, fileName } from '../../../workflows/backup/save-file.ts';
import { makePack, type PackChoices } from '../../../workflows/opinion/make-pack.ts';
import { pickCandidates } from '../../../workflows/opinion/pick-candidates.ts';
import type { PackSource } from '../../../workflows/opinion/source.ts';
import { caseWriter } from '../case-consent.ts';
import type { OpinionParts } from './parts.ts';

export type { PackChoices } from '../../../workflows/opinion/make-pack.ts';

export type Making =
  | { readonly phase: 'idle' }
  /** Faces drawn, of all that will be; 0 of 0 while they are chosen. */
  | { readonly phase: 'making'; readonly done: number; readonly total: number }
  | { readonly phase: 'made'; readonly request: OpinionRequest; readonly leftOut: number }
  | { readonly phase: 'failed'; readonly failure: Failure };

export interface PackMaking {
  readonly now: ReadonlySignal<Making>;
  /** How many candidates a pack would hold now. */
  readonly planned: (candidates: number) => number;
  /** To be called from a click: the browser asks where to save. Needs an open case. */
  readonly start: (choices: PackChoices) => Promise<void>;
  readonly cancel: () => void;
  /** Puts the outcome of the last one away. */
  readonly clear: () => void;
}

export function createPackMaking({ collection, search, page }: OpinionParts): PackMaking {
  const { gallery, library } = collection;
  const now = signal<Making>({ phase: 'idle' });
  let running: AbortController | undefined;
  /** A pack is about one case and its photos: what was begun, or made, for others does not stay on the screen. */
  const about = computed(() =>
    [search.openCase.value?.record.id, ...search.reference.photos.value.map(({ id }) => id)].join(),
  );

  const make = async (choices: PackChoices, stopped: AbortSignal): Promise<Making> => {
    const sink = await chooseSink(page, fileName(new Date(), packExtension));
    if (sink === undefined) return { phase: 'idle' };
    const open = gallery.open.peek();
    const kept = search.openCase.peek();
    if (open === undefined || kept === undefined) {
      await sink.abort();
      return { phase: 'failed', failure: { code: 'vault.locked' } };
    }
    const begunFor = about.peek();
    now.value = { phase: 'making', done: 0, total: 0 };
    const made = await makePack(
      {
        source: sourceOf(search),
        references: search.reference.photos.peek(),
        case: kept.record.id,
        gallery: caseWriter(open, library, kept.record.id),
        newPackKey: gallery.newPackKey,
        signal: stopped,
        onProgress(progress) {
          now.value = { phase: 'making', ...progress };
        },
      },
      choices,
      sink,
    );
    if (about.peek() !== begunFor) return { phase: 'idle' };
    if (made.ok) return { phase: 'made', ...made.value };
    if (made.failure.code === 'engine.cancelled') return { phase: 'idle' };
    return { phase: 'failed', failure: made.failure };
  };

  about.subscribe(() => {
    running?.abort();
    now.value = { phase: 'idle' };
  });

  return {
    now,
    planned: (candidates) => pickCandidates(sourceOf(search), candidates).length,
    async start(choices) {
      if (running !== undefined) return;
      running = new AbortController();
      const release = gallery.holdOpen();
      try {
        now.value = await make(choices, running.signal);
      } finally {
        running = undefined;
        release();
      }
    },
    cancel() {
      running?.abort();
    },
    clear() {
      if (running === undefined) now.value = { phase: 'idle' };
    },
  };
}

/** The search as it stands now. */
export function sourceOf({ results, reviews }: OpinionParts['search']): PackSource {
  const { compared, hidden } = results.tally.peek();
  const byKey = reviews.byKey.peek();
  return {
    total: Math.max(0, compared - hidden),
    ranked: (from, to) => results.ranked(from, to),
    detail: (key) => results.detail(key),
    verdictOf: (key) => verdictOf(byKey.get(key)),
    leads: [...byKey].filter(([, review]) => verdictOf(review) === 'lead').map(([key]) => key),
  };
}
