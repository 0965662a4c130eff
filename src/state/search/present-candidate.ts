import type { CandidateRef } from '../../domain/case.ts';
import type { Library } from '../library.ts';

/** Who a candidate is today: a face that has got a name since it was looked at is that person now. */
export function presentCandidate(library: Pick<Library, 'faces'>): (ref: CandidateRef) => CandidateRef {
  return (ref) => {
    const person = ref.kind === 'face' ? library.faces.value.get(ref.face)?.record.person : undefined;
    return person === undefined ? ref : { kind: 'person', person };
  };
}
