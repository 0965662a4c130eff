/** All that the Search view works on, put together. */
import {
  batch,
  computed,
  effect,
  signal,
  untracked,
  type ReadonlySignal,
  type Signal,
} from '@preact/signals';
import { candidateKey } from '../domain/case.ts';
import { failure, type Failure } from '../domain/errors.ts';
import type { Id } from '../domain/gallery.ts';
import { noFilters, type SearchFilters } from '../domain/search-filters.ts';
import { renewReferences } from '../workflows/cases/renew-references.ts';
import type { Candidate } from '../workflows/search/contract.ts';
import { createSearch, type SearchOutcome } from '../workflows/search/search.ts';
import type { CollectionEngine, CollectionState } from './collection.ts';
import type { PictureUrl } from './library.ts';
import type { Sample } from './samples.ts';
import { createCandidatePictures } from './search/candidate-pictures.ts';
import { createCases, type Cases } from './search/cases.ts';
import type { SearchResults, SearchState } from './search/contract.ts';
import { feedSearch } from './search/feed.ts';
import { createSessionFolder, type SessionFolder } from './search/folder.ts';
import { referencesFrom } from './search/from-person.ts';
import { createGazetteer, type Gazetteer } from './search/gazetteer.ts';
import { createKeptPeople } from './search/kept-people.ts';
import type { ReferenceReader } from './search/reference-pictures.ts';
import { createOpinion, type Opinion } from './search/opinion.ts';
import { createSearchPairs, type SearchPairs } from './search/pairs.ts';
import { createReviews } from './search/reviews.ts';
import { createReferenceStrip, type ReferenceStrip, type StripEntry } from './search/strip.ts';
import { trySamples } from './search/try-samples.ts';
import type { Slot } from './slots.ts';
import { guardLeaving, holdsOwnPhoto } from './unsaved.ts';

/** What the parts share, and what only the search screen itself needs. */
export interface SearchScreen extends SearchState {
  readonly strip: ReferenceStrip;
  readonly folder: SessionFolder;
  readonly cases: Cases;
  readonly opinion: Opinion;
  readonly gazetteer: Gazetteer;
  /** Pairs of two sides that are looked at closely here. */
  readonly pairs: SearchPairs;
  /** False while the order may still change. */
  readonly settled: ReadonlySignal<boolean>;
  /** The evidence of candidates that nobody has judged yet stays hidden, so that it does not lead the eye. */
  readonly judgeFirst: Signal<boolean>;
  /** Adds the best photos of a kept person to the strip. */
  readonly addPerson: (person: Id) => Promise<Failure | undefined>;
  /** Looks for one of the sample photos among the others. */
  readonly trySamples: () => Promise<void>;
  /** Number of a kept candidate among all that are searched, from 1. */
  readonly numberOf: (key: string) => number | undefined;
  /** Address of a candidate's face crop; release it when it is no longer shown. */
  readonly picture: (key: string, cancel: AbortSignal) => Promise<PictureUrl | undefined>;
}

export interface SearchParts {
  readonly collection: CollectionState;
  readonly engine: CollectionEngine & ReferenceReader;
  readonly page: Window;
  readonly samples: readonly Sample[];
}

const firstShown = 50;
const nothing: SearchOutcome = {
  candidates: [],
  tally: { compared: 0, hiddenBy: {}, hidden: 0, leftOut: 0 },
  settled: true,
};

export function createSearchState({ collection, engine, page, samples }: SearchParts): SearchScreen {
  const { gallery, library } = collection;
  const strip = createReferenceStrip(engine);
  const filters = signal<SearchFilters>(noFilters);
  const collections = signal<readonly Id[]>([]);
  const shown = signal(firstShown);
  const chosen = signal<string | undefined>(undefined);
  const outcome = signal(nothing);
  const revision = signal(0);

  const search = createSearch({
    photosOf: (unit) => folder.photosOf(unit.key) ?? kept.photosOf(unit),
    onOutcome(next) {
      batch(() => {
        outcome.value = next;
        revision.value += 1;
      });
    },
    shown: firstShown,
  });
  const folder = createSessionFolder(engine, search);
  const kept = createKeptPeople(
    collection,
    {
      collections,
      without: computed(() => new Set(strip.entries.value.flatMap(({ person }) => ownKey(person)))),
    },
    (units, leftOut) => {
      search.setKept(units, leftOut);
    },
  );
  const pictures = createCandidatePictures(folder, kept, library);

  const cases = createCases(collection, {
    references: strip.records,
    showReferences: (photos) => {
      strip.replaceAll(photos);
    },
    renew: (photos) => renewReferences(engine, photos),
    filters,
    collections,
  });
  const reviews = createReviews(collection, cases);
  const pairs = createSearchPairs({ collection, strip, folder, cases, reviews, collections, chosen });

  feedSearch(search, { side: strip.side, filters, shown });
  effect(() => {
    const { birthYear } = cases.words.value.facts;
    // Again for every photo that comes later.
    if (birthYear !== undefined && strip.entries.value.length > 0) strip.born(birthYear);
  });
  effect(() => {
    if (folder.name.value === undefined) pictures.forgetFolder();
  });
  // Reading a folder goes on by itself: it must not end because nobody touched the page.
  effect(() => (folder.busy.value && gallery.open.value !== undefined ? gallery.holdOpen() : undefined));
  effect(() => {
    if (gallery.open.value !== undefined) return;
    untracked(() => {
      batch(() => {
        strip.forgetKept();
        collections.value = [];
        // The search itself answers a moment later: nobody of the gallery may stand on the screen until then.
        outcome.value = { ...outcome.peek(), candidates: outcome.peek().candidates.filter(ofFile) };
        if (chosen.peek()?.startsWith('file:') === false) chosen.value = undefined;
      });
    });
  });
  guardLeaving(
    page,
    computed(
      () =>
        folder.unkept.value ||
        cases.unsaved.value ||
        cases.session.value.size > 0 ||
        pairs.unkept.value ||
        // An open case keeps its photos; what is not stored yet of it is among the unsaved.
        (cases.open.value === undefined && holdsOwnPhoto(ownSlots(strip.entries.value))),
    ),
  );

  const results: SearchResults = {
    candidates: computed(() => outcome.value.candidates),
    shown,
    tally: computed(() => outcome.value.tally),
    folder: folder.progress,
    failure: computed(() => outcome.value.failure),
    revision,
    detail: (key) => search.detail(key),
    ranked: (from, to) => search.ranked(from, to),
  };
  return {
    reference: strip,
    strip,
    folder,
    filters,
    collections,
    chosen,
    results,
    settled: computed(() => outcome.value.settled && !kept.busy.value),
    judgeFirst: signal(false),
    reviews,
    cases,
    pairs,
    gazetteer: createGazetteer(filters, (placeOf) => {
      search.setPlaces(placeOf);
    }),
    openCase: cases.open,
    opinion: createOpinion({
      collection,
      search: { reference: strip, results, reviews, openCase: cases.open },
      page,
    }),
    async addPerson(person) {
      const open = gallery.open.peek();
      if (open === undefined) return failure('vault.locked').failure;
      const references = await referencesFrom(open, library, { kind: 'person', person });
      if (!references.ok) return references.failure;
      // Locked while they were read: nothing of them may stay.
      if (gallery.open.peek() === open) strip.addKept(references.value);
      return undefined;
    },
    trySamples: () => trySamples(samples, strip, folder),
    numberOf: (key) => kept.numberOf(key),
    picture: (key, cancel) => pictures.of(key, cancel),
  };
}

function ofFile({ ref }: Candidate): boolean {
  return ref.kind === 'file';
}

/** Without the photos that came out of the gallery. */
function ownSlots(entries: readonly StripEntry[]): readonly Slot[] {
  return entries.filter(({ kept }) => !kept).map(({ slot }) => slot);
}

/** Nobody is a candidate for themselves. */
function ownKey(person: Id | undefined): readonly string[] {
  return person === undefined ? [] : [candidateKey({ kind: 'person', person })];
}
