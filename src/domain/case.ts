/** A case: one search with its reference photos, facts, filters, reviews and second opinions. All of it encrypted at rest. */
import type { DateText, Id, Instant, Sex } from './basics.ts';
import type { Face } from './face.ts';
import type { SearchFilters } from './search-filters.ts';

/** Photos of one person that a search starts from, at most. */
export const mostReferences = 5;

/** One photo of the person who is looked for. Its pictures are `view:<id>` (at most 640 pixels) and `crop:<id>`. */
export interface CaseReference {
  readonly id: Id;
  /** In pixels of the upright original. */
  readonly face: Face;
  /** Upright size of the original in pixels. */
  readonly width: number;
  readonly height: number;
  /** Age in this photo as stated, full years. */
  readonly statedAge?: number;
  /** Year the photo was taken, as stated. */
  readonly year?: number;
  /** The person's year of birth, as stated with this photo. */
  readonly birthYear?: number;
  /** The kept person whose photo it is: nobody is a candidate for themselves. */
  readonly person?: Id;
}

/** What is known of the person who is looked for; every part may be missing, nothing is guessed. */
export interface CaseFacts {
  readonly sex?: Sex;
  readonly birthYear?: number;
  readonly heightCm?: number;
  readonly marks?: string;
  readonly clothing?: string;
  readonly lastSeenPlace?: string;
  /** `YYYY` or `YYYY-MM-DD`. */
  readonly lastSeenOn?: string;
}

/** `resolved`: the search is over. `stopped`: nobody goes on with it, it is kept until its consent ends. */
export const outcomes = ['resolved', 'stopped'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Case {
  readonly id: Id;
  /** Name or alias; may be empty. */
  readonly name: string;
  readonly note?: string;
  readonly facts: CaseFacts;
  /** One to five photos of one person; none once the case is closed and emptied. */
  readonly references: readonly CaseReference[];
  readonly filters: SearchFilters;
  /** Collections that the search goes through. */
  readonly collections: readonly Id[];
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly outcome?: Outcome;
}

/**
 * Who a candidate is: a person of a collection, a face there that nobody has named, or a face in a file that was
 * searched for one session and is stored nowhere; the file is known again by its hash when it is searched again.
 */
export type CandidateRef =
  | { readonly kind: 'person'; readonly person: Id }
  | { readonly kind: 'face'; readonly face: Id }
  | {
      readonly kind: 'file';
      /** SHA-256 of the file, hexadecimal. */
      readonly sha256: string;
      /** Index of the face, left to right. */
      readonly face: number;
      /** Path inside the folder, to find the file again. */
      readonly path: string;
    };

/** The same for the same candidate, in every session. */
export function candidateKey(ref: CandidateRef): string {
  switch (ref.kind) {
    case 'person':
      return `person:${ref.person}`;
    case 'face':
      return `face:${ref.face}`;
    case 'file':
      return `file:${ref.sha256}:${String(ref.face)}`;
  }
}

/**
 * What an examiner goes through, after the component list of the Facial Identification Scientific Working Group
 * (FISWG, Facial Image Comparison Feature List for Morphological Analysis; ASTM E3149).
 */
export const faceParts = [
  'proportions',
  'outline',
  'hair-line',
  'forehead',
  'brows',
  'eyes',
  'ears',
  'cheeks',
  'nose',
  'mouth',
  'chin',
  'neck',
  'facial-hair',
  'lines',
  'skin',
  'scars',
  'marks',
  'alterations',
] as const;
export type FacePart = (typeof faceParts)[number];

export const partVerdicts = ['similar', 'different', 'unclear'] as const;
export type PartVerdict = (typeof partVerdicts)[number];

export interface PartNote {
  readonly part: FacePart;
  readonly verdict?: PartVerdict;
  readonly note?: string;
}

/** `open`: an earlier decision was taken back. */
export const verdicts = ['lead', 'unsure', 'excluded', 'open'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Decision {
  readonly at: Instant;
  readonly verdict: Verdict;
  /** May be empty. */
  readonly reason: string;
  /** log10 likelihood ratio at that moment. */
  readonly evidence: number;
  /** The screen hid the evidence at that moment: somebody judged first. */
  readonly blind?: true;
}

/** What was looked at and decided about one candidate of one case. */
export interface Review {
  readonly id: Id;
  readonly case: Id;
  readonly candidate: CandidateRef;
  /** In the order of `faceParts`; parts that nobody looked at are missing. */
  readonly parts: readonly PartNote[];
  /** Oldest first; the last one holds. */
  readonly decisions: readonly Decision[];
}

/** The decision that holds; `open` while there is none. */
export function verdictOf(review: Pick<Review, 'decisions'> | undefined): Verdict {
  return review?.decisions.at(-1)?.verdict ?? 'open';
}

/** What a second person said about one face of a pack. */
export interface OpinionItem {
  /** The item's name in the pack: random, says nothing about the candidate. */
  readonly item: Id;
  readonly verdict: Exclude<Verdict, 'open'>;
  readonly reason: string;
  readonly parts: readonly PartNote[];
}

/** What came back from one second person. */
export interface OpinionAnswer {
  /** Random, made with the answer: the same answer is not merged twice. */
  readonly id: Id;
  /** As they call themselves; may be empty. */
  readonly reviewer: string;
  readonly answeredAt: Instant;
  readonly mergedAt: Instant;
  readonly items: readonly OpinionItem[];
}

/** A review pack that was given away, and what came back. The pack itself is not kept. */
export interface OpinionRequest {
  /** Also the pack's. */
  readonly id: Id;
  readonly case: Id;
  readonly madeAt: Instant;
  /** The last day on which the pack opens and answers are merged. */
  readonly expiresOn: DateText;
  /** Opens the pack and its answers, so that nobody has to keep it elsewhere; as safe as the case that it stands in. */
  readonly passphrase: string;
  readonly items: readonly {
    readonly item: Id;
    readonly candidate: CandidateRef;
    /** A face that scored low, put in between so that nobody can tell which ones are meant. */
    readonly decoy: boolean;
  }[];
  readonly answers: readonly OpinionAnswer[];
}
