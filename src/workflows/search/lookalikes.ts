import { likenessInCohort } from '../../kernel/cohort.ts';
import type { StrangerStatistics } from '../../kernel/normalise.ts';
import type { SideEvidence } from '../compare.ts';
import { lookalikesAmong, type Lookalikes } from '../people/chance.ts';

/** How alike strangers in this very collection are to the reference and to the candidate. */
export type OwnStrangers = readonly [StrangerStatistics, StrangerStatistics];

/** Below this the nearest are copies of one another, and say nothing about strangers. */
const leastSpread = 1e-3;

/**
 * Strangers expected among so many compared. From the size of a real collection on, its own faces say how alike
 * strangers are here: measured on two sets, that number agrees with what is counted, while the population's is too
 * low where the people of a collection are of one origin, and too high elsewhere (`npm run bench -- --only search.lag`).
 */
export function lookalikesOf(
  compared: number,
  { similarity, likeness, ages }: SideEvidence,
  own: OwnStrangers | undefined,
): Lookalikes {
  const known = own?.every(({ sd }) => sd >= leastSpread) === true;
  // That function leaves out the one that is asked about; here the reference is not among those compared.
  return lookalikesAmong(compared + 1, known ? likenessInCohort(similarity, ...own) : likeness, ages);
}
