/** What a comparison of two sides is made of: everybody of side A against everybody of side B. */
import type { Failure } from '../../domain/errors.ts';
import type { SideEvidence } from '../compare.ts';
import type { SearchUnit } from '../search/contract.ts';
import type { Support } from '../comparison.ts';

/** Side `a` is families, with photos of those they look for; side `b` people who look for their family. */
export type { NearPairs, PairBlock, PairSide } from '../../kernel/top-k/pairs.ts';

/** Facts that two records may both state. Marks are shown side by side and never computed. */
export const factNames = ['sex', 'birthYear', 'missingYear', 'birthPlace', 'missingPlace'] as const;
export type FactName = (typeof factNames)[number];

export interface FactWeight {
  readonly name: FactName;
  /** log10 likelihood ratio of this fact alone. */
  readonly evidence: number;
  /**
   * What it adds beside the other facts that are switched on, before the rule: 0 when it is switched off, less than
   * `evidence` where the year or place beside it says the same already.
   */
  readonly counted: number;
  /** `near`: years or places that differ as much as two tellings of one life often do. */
  readonly verdict: 'agree' | 'near' | 'conflict';
}

/** Faces and facts of one pair together. */
export interface JointEvidence {
  /** log10 likelihood ratio of the faces alone, without any birth year. */
  readonly faces: number;
  /** Of facts that both sides state, also of those that are switched off. */
  readonly facts: readonly FactWeight[];
  /** What the facts that are switched on change, after the rule that bounds them. */
  readonly applied: number;
  /** Whether the rule took something off: strong faces are never hidden, weak ones never lifted by facts alone. */
  readonly bounded: boolean;
  /** `faces` + `applied`. */
  readonly evidence: number;
  readonly support: Support;
}

export interface MatchPair {
  /** Key of A's unit, a bar, key of B's unit. */
  readonly key: string;
  readonly a: SearchUnit;
  readonly b: SearchUnit;
  readonly face: SideEvidence;
  readonly joint: JointEvidence;
  /** Each is the other's first of all that were compared. */
  readonly mutual: boolean;
  /** Place of B among A's candidates, from 1, and the other way round. */
  readonly places: readonly [ofB: number, ofA: number];
  /** Unrelated pairs expected to reach this evidence among all that were compared. */
  readonly chance: ChancePairs;
}

export interface ChancePairs {
  readonly expected: number;
  /** True where no data reach so far: the number is then the most there could be. */
  readonly atMost: boolean;
}

export interface PairQueue {
  /** Mutual ones first, then by joint evidence; nobody more often than asked for. */
  readonly pairs: readonly MatchPair[];
  /** All pairs that were compared. */
  readonly compared: number;
  /** Pairs with evidence above 0 that the limit per person keeps out of the queue. */
  readonly left: number;
}

export interface QueueOptions {
  readonly facts: ReadonlySet<FactName>;
  /** Most pairs of one person, on either side. */
  readonly perPerson: number;
  /** Pairs compared so far, while a run goes on; all of both sides if absent. */
  readonly compared?: number;
}

/** Comparing everybody with everybody, over all sessions. */
export interface PairRunProgress {
  readonly state: 'preparing' | 'running' | 'paused' | 'done' | 'failed';
  /** Pairs of the two sides as they are now. */
  readonly total: number;
  /** Of these, compared in this session or before. */
  readonly compared: number;
  /** Of these, compared in this session. */
  readonly comparedNow: number;
  readonly pairsPerSecond?: number;
  readonly secondsLeft?: number;
  readonly failure?: Failure;
}
