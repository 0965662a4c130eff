/** What the parts of the Search view share; `createSearchState` in ../search.ts makes it. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Failure } from '../../domain/errors.ts';
import type { Case, Review } from '../../domain/case.ts';
import type { Id } from '../../domain/gallery.ts';
import type { SearchFilters } from '../../domain/search-filters.ts';
import type { Side } from '../../workflows/comparison.ts';
import type {
  Candidate,
  CandidateDetail,
  DeskPhoto,
  FolderProgress,
  SearchTally,
} from '../../workflows/search/contract.ts';
import type { Kept } from '../../gallery/contract.ts';

/** The strip of reference photos: one person, one to five photos. */
export interface SearchReference {
  readonly photos: ReadonlySignal<readonly DeskPhoto[]>;
  readonly side: ReadonlySignal<Side>;
}

export interface SearchResults {
  /** In order, the best first, as many as `shown` asks for. */
  readonly candidates: ReadonlySignal<readonly Candidate[]>;
  /** How many candidates the list holds; raise it to see more. */
  readonly shown: Signal<number>;
  readonly tally: ReadonlySignal<SearchTally>;
  /** Of the session's folder; undefined while none was chosen. */
  readonly folder: ReadonlySignal<FolderProgress | undefined>;
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** Changes whenever the order may have changed; `detail` and `ranked` answer for the present order. */
  readonly revision: ReadonlySignal<number>;
  detail(key: string): CandidateDetail | undefined;
  /** The candidates at these places of the whole order (0 is the first), for review packs. */
  ranked(from: number, to: number): readonly Candidate[];
}

/** What was decided so far in this session or in the open case; kept with the case as soon as there is one. */
export interface Reviews {
  readonly byKey: ReadonlySignal<ReadonlyMap<string, Review>>;
  /** Writes the review, into the case where one is open; the review's id and case are filled in. */
  write(review: Omit<Review, 'id' | 'case'>): Promise<Failure | undefined>;
  /** Takes the last written change back. */
  readonly undo: ReadonlySignal<(() => Promise<Failure | undefined>) | undefined>;
}

export interface SearchState {
  readonly reference: SearchReference;
  readonly filters: Signal<SearchFilters>;
  readonly collections: Signal<readonly Id[]>;
  readonly results: SearchResults;
  /** Key of the candidate on the desk. */
  readonly chosen: Signal<string | undefined>;
  readonly reviews: Reviews;
  /** The case that is open; undefined for a search that nobody has kept. */
  readonly openCase: ReadonlySignal<Kept<Case> | undefined>;
}
