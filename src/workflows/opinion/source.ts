import type { Verdict } from '../../domain/case.ts';
import type { Candidate, CandidateDetail } from '../search/contract.ts';

/** The search that a pack is made from. */
export interface PackSource {
  /** How many candidates the order has. */
  readonly total: number;
  /** The candidates at these places of the order, 0 is the first. */
  ranked(from: number, to: number): readonly Candidate[];
  detail(key: string): CandidateDetail | undefined;
  /** The own decision that holds. */
  verdictOf(key: string): Verdict;
  /** Keys of all candidates that are leads. */
  readonly leads: readonly string[];
}
