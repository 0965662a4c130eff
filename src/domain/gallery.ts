/** What the gallery keeps. Everything here is encrypted at rest; see SECURITY.md. */
import type { DateText, Id, Instant, Sex } from './basics.ts';
import type { Case, OpinionRequest, Review } from './case.ts';
import type { ErrorCode } from './errors.ts';
import type { Face, PhotoFormat } from './face.ts';
import type { Treatment } from './treatment.ts';
import type { PairPart, PairRun } from './pair-run.ts';

export type { DateText, Id, Instant, Sex } from './basics.ts';

/** A named set of people. */
export interface Collection {
  readonly id: Id;
  readonly name: string;
  readonly note?: string;
  readonly createdAt: Instant;
}

export interface Person {
  readonly id: Id;
  readonly collection: Id;
  /** May be empty: a face that nobody has named yet. */
  readonly name: string;
  readonly sex?: Sex;
  readonly birthYear?: number;
  /** Year in which they were separated from their family, as stated. */
  readonly missingYear?: number;
  /** Where they live or lived, as stated. */
  readonly place?: string;
  readonly birthPlace?: string;
  /** Where they were separated from their family, as stated. */
  readonly missingPlace?: string;
  /** Lasting marks of the body, in somebody's words: shown side by side, never computed. */
  readonly marks?: string;
  /** Under which a registry knows them. */
  readonly registryNumber?: string;
  readonly note?: string;
  /** Face to show for this person; the first one if absent. */
  readonly cover?: Id;
  readonly createdAt: Instant;
}

export interface Photo {
  readonly id: Id;
  readonly collection: Id;
  readonly fileName: string;
  /** Size of the original file. */
  readonly bytes: number;
  /** SHA-256 of the original file, hexadecimal. */
  readonly sha256: string;
  /** Block-mean hash of 256 bits, hexadecimal: near-duplicates differ in few bits. */
  readonly perceptualHash: string;
  /** Upright size of the original in pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: PhotoFormat;
  /** Date in the file. For a scanned print it is often the day of the scan. */
  readonly takenOn?: DateText;
  /** Year or date as a person or a table stated it: `YYYY` or `YYYY-MM-DD`. */
  readonly statedDate?: string;
  readonly place?: string;
  readonly note?: string;
  /** Whether the original file is kept as well. */
  readonly original: boolean;
  /** Dots per inch, where the file tells them. */
  readonly dpi?: number;
  /** What was done to it by hand before it was read; sizes and faces are those of the treated photo. */
  readonly treatment?: Treatment;
  /** File name of the album page that it was cut from; hash and bytes are those of that file. */
  readonly cutFrom?: string;
  readonly addedAt: Instant;
}

export interface KeptFace {
  readonly id: Id;
  readonly photo: Id;
  /** Who it is, once someone said so. */
  readonly person?: Id;
  /** People that someone said this face is not: never suggested again. */
  readonly notPeople: readonly Id[];
  /** Faces that someone said show somebody else, while neither has a name yet. */
  readonly notFaces?: readonly Id[];
  /** In pixels of the upright original. */
  readonly face: Face;
  /** Age in this photo as stated, full years. */
  readonly statedAge?: number;
}

export const agreeing = ['self', 'parent', 'guardian', 'agency'] as const;
export type Agreeing = (typeof agreeing)[number];

/** Whether the pictured person was asked, and the short of what they said. */
export const childViews = [
  'agreed',
  'disagreed',
  'unsure',
  'not-asked',
  'too-young',
  'cannot-be-reached',
] as const;
export type ChildView = (typeof childViews)[number];

/** Whom a record is for. That of a case covers its reference photos and all that was decided from them. */
export const consentSubjects = ['person', 'collection', 'case'] as const;
export type ConsentKind = (typeof consentSubjects)[number];

/** Who agreed to keep these faces, for what, until when. A person's own record goes before that of the collection. */
export interface Consent {
  readonly id: Id;
  readonly subject: { readonly kind: ConsentKind; readonly id: Id };
  readonly agreedBy: Agreeing;
  /** Name of who agreed; empty when it is the pictured person. */
  readonly agreedByName: string;
  readonly purpose: string;
  readonly givenOn: DateText;
  /** The last day. */
  readonly endsOn: DateText;
  readonly view: ChildView;
  /** What the pictured person said, in their words. */
  readonly viewWords?: string;
  readonly note?: string;
}

export interface Settings {
  readonly id: 'settings';
  /** Minutes without a touch before the gallery locks. */
  readonly autoLockMinutes: number;
  /** What happens at unlock to people whose consent has ended. */
  readonly expired: 'ask' | 'remove';
}

export const defaultSettings: Settings = { id: 'settings', autoLockMinutes: 15, expired: 'ask' };

export interface ImportRun {
  readonly id: Id;
  readonly collection: Id;
  /** What was chosen, as the person would know it again: a folder's or archive's name. */
  readonly source: string;
  readonly keepOriginals: boolean;
  /** A table said whose the photos are and who agreed: without it the run must not go on. */
  readonly withTable?: boolean;
  readonly startedAt: Instant;
  readonly state: 'running' | 'paused' | 'cancelled' | 'done';
  /** Files chosen, once counted. */
  readonly total: number;
}

export type ImportOutcome =
  | { readonly kind: 'stored'; readonly photo: Id; readonly faces: number }
  /** Kept as a photo without faces, so that one can be marked by hand. */
  | { readonly kind: 'no-face'; readonly photo: Id }
  | { readonly kind: 'duplicate' | 'near-duplicate'; readonly of: Id }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

/** Journal of one file of an import; written in the same transaction as what the file became. */
export interface ImportItem {
  readonly id: Id;
  readonly run: Id;
  /** Path inside the folder or archive. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970, 0 where unknown. With path and bytes it knows a file again without reading it. */
  readonly modified: number;
  readonly outcome: ImportOutcome;
}

/** Every store of records and what is in it. */
export interface Records {
  readonly collections: Collection;
  readonly people: Person;
  readonly photos: Photo;
  readonly faces: KeptFace;
  readonly consents: Consent;
  readonly cases: Case;
  readonly reviews: Review;
  readonly opinions: OpinionRequest;
  readonly settings: Settings;
  readonly imports: ImportRun;
  readonly importItems: ImportItem;
  readonly pairRuns: PairRun;
  readonly pairParts: PairPart;
}

/** What a backup carries. */
export const backedUpStores = [
  'collections',
  'people',
  'photos',
  'faces',
  'consents',
  'cases',
  'reviews',
  'opinions',
  'settings',
  'imports',
  'importItems',
] as const satisfies readonly (keyof Records)[];
export type BackedUpStore = (typeof backedUpStores)[number];

export function isBackedUp(store: string): store is BackedUpStore {
  return backedUpStores.some((each) => each === store);
}

/** What can be worked out again from the rest, and so is in no backup. */
export const derivedStores = ['pairRuns', 'pairParts'] as const satisfies readonly (keyof Records)[];

export const storeNames = [...backedUpStores, ...derivedStores] as const;
export type StoreName = (typeof storeNames)[number];

/** Encoded pictures: `view` at most 640 pixels on the long side, `crop` a square round a face, `original` the file itself. */
export type PictureKind = 'view' | 'crop' | 'original';

/** `view` and `original` are named for their photo, `crop` for its face; a case's reference photo names its `view` and its `crop`. */
export function pictureId(kind: PictureKind, owner: Id): string {
  return `${kind}:${owner}`;
}
