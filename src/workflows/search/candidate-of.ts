import type { SideGist } from '../compare.ts';
import { supportOf } from '../support.ts';
import type { CohortSample } from './cohort-sample.ts';
import type { Candidate } from './contract.ts';
import { lookalikesOf } from './lookalikes.ts';
import { gist, weigh, type Row } from './row.ts';

/** A unit as the list shows it, among so many compared. */
export function candidateOf(
  row: Row,
  reference: SideGist,
  compared: number,
  cohort: CohortSample | undefined,
): Candidate {
  const { unit, facts, conflicts } = row;
  const weighed = weigh(row, reference);
  const own = cohort && ([cohort.statistics(reference), cohort.statistics(gist(row))] as const);
  const year = unit.side.find((photo) => photo.year !== undefined)?.year;
  return {
    key: unit.key,
    ref: unit.ref,
    facts,
    similarity: weighed.similarity,
    evidence: weighed.evidence,
    support: supportOf(weighed.evidence),
    age: weighed.ages[1],
    ...(year !== undefined && { year }),
    lookalikes: lookalikesOf(compared, weighed, own),
    conflicts: conflicts?.soft ?? [],
  };
}
