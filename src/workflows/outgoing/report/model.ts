/** The report about one lead or several as a typed document: what is in here is printed, and nothing else is. */
import type { DateText, Instant, Sex } from '../../../domain/basics.ts';
import type { CaseFacts, FacePart, PartVerdict, Verdict } from '../../../domain/case.ts';
import type { AgeBelief } from '../../../domain/face.ts';
import type { HandWork } from '../../../domain/treatment.ts';
import type { Comparison } from '../../comparison.ts';
import type { ModelCard } from '../../model-card.ts';
import type { Lookalikes } from '../../people/chance.ts';

/** What may be left out; see {@link usualTicks}. */
export const reportTicks = ['reasons', 'opinions', 'names', 'facts', 'places', 'notes', 'files'] as const;
export type ReportTick = (typeof reportTicks)[number];
export type ReportTicks = Readonly<Record<ReportTick, boolean>>;

/** The history of the review is what a reader needs to judge it; whatever says who or where stays out until it is asked for. */
export const usualTicks: ReportTicks = {
  reasons: true,
  opinions: true,
  names: false,
  facts: false,
  places: false,
  notes: false,
  files: false,
};

/** Which photo a picture is drawn from; the document itself holds no pixels. */
export type PictureRef =
  | { readonly of: 'missing'; readonly photo: string }
  | { readonly of: 'lead'; readonly lead: string; readonly photo: string };

export interface ReportPhoto {
  readonly picture: PictureRef;
  readonly age: AgeBelief;
  /** As stated; absent where nobody stated it. */
  readonly year?: number;
  /** What was done to the photo by hand before it was compared: a reader must know it. */
  readonly handWork?: HandWork;
}

export interface ReportPart {
  readonly part: FacePart;
  readonly verdict?: PartVerdict;
  readonly note?: string;
}

export interface ReportDecision {
  readonly at: Instant;
  readonly verdict: Verdict;
  /** log10 likelihood ratio at that moment. */
  readonly evidence: number;
  /** The screen hid the evidence at that moment. */
  readonly blind?: true;
  readonly reason?: string;
}

/** What a second person said without knowing scores, names or the first decision. */
export interface ReportOpinion {
  readonly at: Instant;
  readonly verdict: Exclude<Verdict, 'open'>;
  /** Whether they said the same as the first person in the end; absent while that one has decided nothing. */
  readonly agrees?: boolean;
  readonly reviewer?: string;
  readonly reason?: string;
}

/** What is stated about a lead; nothing in it was guessed. */
export interface StatedAbout {
  readonly name?: string;
  readonly sex?: Sex;
  readonly birthYear?: number;
  readonly missingYear?: number;
  readonly place?: string;
  readonly file?: string;
}

export interface ReportLead {
  /** From 1, in the order of the report. */
  readonly number: number;
  readonly photos: readonly ReportPhoto[];
  readonly stated: StatedAbout;
  readonly comparison: Comparison;
  readonly lookalikes: Lookalikes;
  /** How often pairs as far apart in age are missed: the model card's band for this gap. */
  readonly band: ModelCard['byGap'][number] | undefined;
  readonly parts: readonly ReportPart[];
  readonly decisions: readonly ReportDecision[];
  /** Undefined where second opinions were left out; empty where nobody gave one. */
  readonly opinions: readonly ReportOpinion[] | undefined;
}

export interface ReportMissing {
  readonly name?: string;
  readonly note?: string;
  readonly facts: CaseFacts;
  readonly photos: readonly ReportPhoto[];
}

export interface Report {
  readonly madeOn: DateText;
  /** Version of the program. */
  readonly program: string;
  /** Version of what was fitted. */
  readonly kernel: string;
  /** People and unnamed faces that the search compared. */
  readonly compared: number;
  readonly missing: ReportMissing;
  readonly leads: readonly ReportLead[];
  readonly card: ModelCard;
}
