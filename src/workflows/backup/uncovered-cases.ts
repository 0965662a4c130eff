import type { CandidateRef, Case, OpinionRequest } from '../../domain/case.ts';
import { coverageOf } from '../../domain/consent.ts';
import type { Consent, DateText, Id } from '../../domain/gallery.ts';
import { withoutLeaving } from '../cases/traces.ts';
import type { Incoming } from './compare.ts';

/** A case that stays out, with the last day of its consent, where there was one. */
export interface UncoveredCase {
  readonly id: Id;
  readonly name: string;
  readonly endedOn?: DateText;
}

interface Known {
  readonly cases: ReadonlyMap<Id, Case>;
  readonly consents: ReadonlyMap<Id, Consent>;
}

/**
 * The cases among `added` that no consent covers today, and the names of all that stays out with them: their reviews,
 * second opinions and consent records. Reviews of other cases stay out when they speak of who is in `names`.
 */
export function findUncoveredCases(
  added: readonly Incoming[],
  { cases, consents }: Known,
  names: ReadonlySet<string>,
  today: DateText,
): { readonly cases: readonly UncoveredCase[]; readonly names: ReadonlySet<string> } {
  const all = [...consents.values()];
  const ofId = new Map([...cases.keys()].map((id) => [id, coverageOf(all, 'case', id, today)]));
  // What belongs to a case that is nowhere belongs to nobody.
  const out = (id: Id): boolean => ofId.get(id)?.covered !== true;
  const outside: UncoveredCase[] = [];
  const left = new Set<string>();
  for (const { name, there } of added) {
    if (there.store === 'cases' && out(there.record.id)) {
      left.add(name);
      const found = ofId.get(there.record.id);
      const ended = found !== undefined && 'consent' in found ? { endedOn: found.consent.endsOn } : {};
      outside.push({ id: there.record.id, name: there.record.name, ...ended });
    }
    if (there.store === 'reviews' && (out(there.record.case) || isAmong(names, there.record.candidate))) {
      left.add(name);
    }
    if (there.store === 'opinions' && out(there.record.case)) left.add(name);
    if (there.store === 'consents' && there.record.subject.kind === 'case' && out(there.record.subject.id)) {
      left.add(name);
    }
  }
  return { cases: outside, names: left };
}

/** A request for a second opinion without what it says of people and faces that stay out. */
export function withoutUncovered(request: OpinionRequest, names: ReadonlySet<string>): OpinionRequest {
  return withoutLeaving(request, (candidate) => isAmong(names, candidate));
}

function isAmong(names: ReadonlySet<string>, candidate: CandidateRef): boolean {
  switch (candidate.kind) {
    case 'person':
      return names.has(`people ${candidate.person}`);
    case 'face':
      return names.has(`faces ${candidate.face}`);
    case 'file':
      return false;
  }
}
