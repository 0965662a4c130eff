/** What a search is made of, for the screens, the reviews and what leaves the page. */
import type { CandidateRef } from '../../domain/case.ts';
import type { Failure } from '../../domain/errors.ts';
import type { AgeBelief, FivePoints } from '../../domain/face.ts';
import type { Id, Sex } from '../../domain/gallery.ts';
import type { FilterName, PlacePoint } from '../../domain/search-filters.ts';
import type { HandWork } from '../../domain/treatment.ts';
import type { Comparison, Side, Support } from '../comparison.ts';
import type { Lookalikes } from '../people/chance.ts';

export type { Lookalikes } from '../people/chance.ts';

/** What is stated about a candidate; what nobody stated is missing. */
export interface StatedFacts {
  readonly name?: string;
  readonly sex?: Sex;
  readonly birthYear?: number;
  readonly missingYear?: number;
  /** As somebody wrote it. */
  readonly place?: string;
  /** The place where the gazetteer knows it; absent also while the gazetteer is not loaded. */
  readonly at?: Omit<PlacePoint, 'name'>;
  readonly birthPlace?: string;
  readonly missingPlace?: string;
  readonly marks?: string;
  readonly registryNumber?: string;
  readonly collection?: Id;
  /** Whether a consent record covers it today; absent for files, of which nothing is stored. */
  readonly covered?: boolean;
}

/** One person, or one face that nobody has named, that references are held against. */
export interface SearchUnit {
  /** `candidateKey(ref)`. */
  readonly key: string;
  readonly ref: CandidateRef;
  /** One to five photos, the best ones of a person with more. */
  readonly side: Side;
  readonly facts: StatedFacts;
}

export interface Candidate {
  readonly key: string;
  readonly ref: CandidateRef;
  readonly facts: StatedFacts;
  /** Cosine of the combined templates, -1 to 1. */
  readonly similarity: number;
  /** log10 likelihood ratio, as everywhere; filters do not touch it. */
  readonly evidence: number;
  readonly support: Support;
  /** Age that the comparison went by. */
  readonly age: AgeBelief;
  /** Year of the photo, where stated. */
  readonly year?: number;
  readonly lookalikes: Lookalikes;
  /** Soft filters that it conflicts with: each of them lowered its place in the order. */
  readonly conflicts: readonly FilterName[];
}

/** What is said about the search as a whole. */
export interface SearchTally {
  /** People and unnamed faces that were compared. */
  readonly compared: number;
  /** Candidates that strict filters hide, by filter; one that several hide counts for each. */
  readonly hiddenBy: Readonly<Partial<Record<FilterName, number>>>;
  /** Candidates that any strict filter hides. */
  readonly hidden: number;
  /** Faces of older templates, which cannot be compared until they are read again. */
  readonly leftOut: number;
}

/** Files of a session's folder while they are read. */
export interface FolderProgress {
  readonly state: 'counting' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly total: number;
  /** True once `total` is final. */
  readonly counted: boolean;
  readonly done: number;
  readonly faces: number;
  readonly noFace: number;
  /** Files that could not be read, with the reason. */
  readonly problems: readonly { readonly path: string; readonly failure: Failure }[];
  readonly passedOver: number;
  /** Photos per second; absent at the start. */
  readonly rate?: number;
  readonly secondsLeft?: number;
  readonly failure?: Failure;
}

/** A face to draw: an upright picture and where the face's points lie in it. */
export interface FacePicture {
  readonly picture: Blob;
  /** Five points in pixels of the picture. */
  readonly points: FivePoints;
  /** Size of the picture in pixels. */
  readonly width: number;
  readonly height: number;
}

/** One photo of a candidate or of the reference, on the review desk. */
export interface DeskPhoto {
  /** Unique among the photos of its person. */
  readonly id: string;
  readonly age: AgeBelief;
  readonly year?: number;
  /** What was done to the photo, and whether the face was marked, by hand. */
  readonly handWork?: HandWork;
  /** Reads the largest picture that is at hand. Undefined where it is gone, as for a folder of an earlier session. */
  open(signal?: AbortSignal): Promise<FacePicture | undefined>;
  /** A square face crop of 160 pixels without metadata, for packs, lists and reports. */
  crop(): Promise<Blob | undefined>;
}

/** All of the evidence about one candidate. */
export interface CandidateDetail {
  readonly candidate: Candidate;
  /** `contributions` of side `a` say what each reference photo added. */
  readonly comparison: Comparison;
  readonly photos: readonly DeskPhoto[];
}
