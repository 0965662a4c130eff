/** What a search takes and says. */
import type { Failure } from '../../domain/errors.ts';
import type { SearchFilters } from '../../domain/search-filters.ts';
import type { Side } from '../comparison.ts';
import type { Candidate, CandidateDetail, DeskPhoto, SearchTally, SearchUnit } from './contract.ts';
import type { PlaceOf } from './place-of.ts';
import type { TemplateIndex } from './template-index.ts';

export interface SearchOutcome {
  /** The best first, as many as are shown; all of them weighed against the present reference. */
  readonly candidates: readonly Candidate[];
  readonly tally: SearchTally;
  /** `search.empty-collection`, or `search.filtered-out` with the names of filters in `details.filters`. */
  readonly failure?: Failure;
  /** True once everyone handed in so far has been weighed: the order is final unless more come. */
  readonly settled: boolean;
}

export interface SearchDeps {
  /** The photos of a unit for the review desk, in the order of its side. */
  readonly photosOf: (unit: SearchUnit) => readonly DeskPhoto[];
  /** Called whenever something changed, never from inside a call of the search. */
  readonly onOutcome: (outcome: SearchOutcome) => void;
  /** For many units; by default `createTemplateIndex`. */
  readonly createIndex?: (dimensions: number) => TemplateIndex;
  /** Candidates to show at first. */
  readonly shown?: number;
}

export interface Search {
  /** One to five photos of the person looked for; none stops the search and empties the list. */
  setReference(side: Side): void;
  setFilters(filters: SearchFilters): void;
  setShown(count: number): void;
  /** The gazetteer, once it is loaded: stated places become points. */
  setPlaces(placeOf: PlaceOf): void;
  /** Everyone in the chosen collections, in place of those that were handed in before; undefined when none is chosen. */
  setKept(units: readonly SearchUnit[] | undefined, leftOut?: number): void;
  /** Says that a folder is being read, in place of the one before, whose faces go. */
  beginFolder(): void;
  addFiles(units: readonly SearchUnit[]): void;
  /** The folder was read to its end or cancelled; its faces stay. */
  endFolder(): void;
  /** Forgets the folder with its faces. */
  dropFolder(): void;
  /** All of the evidence about one unit; undefined when it is not here, or without a reference. */
  detail(key: string): CandidateDetail | undefined;
  /** Candidates at these places of the present order, 0 is the first; those that a strict filter hides have none. */
  ranked(from: number, to: number): readonly Candidate[];
  dispose(): void;
}
