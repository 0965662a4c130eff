import { candidateKey, verdictOf, type Review, type Verdict } from '../../domain/case.ts';
import type { Id } from '../../domain/gallery.ts';
import type { ReviewContent } from '../../workflows/cases/reviews.ts';
import type { Library } from '../library.ts';
import { presentCandidate } from './present-candidate.ts';

export interface PairReviews {
  /** The decision about a pair that holds; `open` while there is none. */
  verdictOf(a: string, b: string): Verdict;
}

interface Sources {
  readonly library: Pick<Library, 'reviews' | 'faces'>;
  /** Every kept case with those whose photos it starts from. */
  readonly cases: readonly { readonly id: Id; readonly keys: readonly string[] }[];
  /** What was decided and not kept, by who was looked for. */
  readonly sessions: readonly (readonly [a: string, reviews: ReadonlyMap<string, ReviewContent | Review>])[];
}

/** What was decided about pairs, wherever it stands; of several decisions the last one holds. */
export function reviewsByPair({ library, cases, sessions }: Sources): PairReviews {
  const present = presentCandidate(library);
  const byPair = new Map<string, { readonly at: string; readonly verdict: Verdict }>();
  const take = (a: string, b: string, review: Pick<Review, 'decisions'>): void => {
    const at = review.decisions.at(-1)?.at;
    const key = pairKey(a, b);
    const known = byPair.get(key);
    if (at === undefined || (known !== undefined && known.at > at)) return;
    byPair.set(key, { at, verdict: verdictOf(review) });
  };
  const keysOfCase = new Map(cases.map(({ id, keys }) => [id, keys]));
  for (const { record } of library.reviews.value.values()) {
    for (const a of keysOfCase.get(record.case) ?? [])
      take(a, candidateKey(present(record.candidate)), record);
  }
  for (const [a, reviews] of sessions) for (const [b, review] of reviews) take(a, b, review);
  return { verdictOf: (a, b) => byPair.get(pairKey(a, b))?.verdict ?? 'open' };
}

function pairKey(a: string, b: string): string {
  return `${a}|${b}`;
}
