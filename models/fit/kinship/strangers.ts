/** How often unrelated people of one origin look like kin: on people of one photo each, whose relatives are not among them. */
import { familyLikeness, familyTemplate, kinshipEvidence } from '../../../src/kernel/kinship.ts';
import { cosine } from '../../../src/kernel/similarity.ts';
import { supportStarts } from '../../../src/workflows/support.ts';
import type { OriginFace } from './origins.ts';

export interface StrangerShares {
  readonly group: string;
  readonly people: number;
  /** Share of the group's own pairs with at least limited support for kin, 0 to 1. */
  readonly limited: number;
}

/** Everybody first, then the groups by the set's labels. */
export function strangerShares(faces: readonly OriginFace[]): StrangerShares[] {
  const people = faces.map(({ origin, template }) => ({ origin, values: familyTemplate(template) }));
  const origins = [...new Set(people.map(({ origin }) => origin))].sort();
  return [undefined, ...origins].map((group) => {
    const members = people.filter(({ origin }) => group === undefined || origin === group);
    let pairs = 0;
    let limited = 0;
    members.forEach((p, index) => {
      for (const q of members.slice(index + 1)) {
        const likeness = familyLikeness(cosine(p.values, q.values), 'one');
        pairs += 1;
        if (kinshipEvidence(likeness, 'one') >= (supportStarts[0] ?? 0)) limited += 1;
      }
    });
    return {
      group: group === undefined ? 'all' : `labelled ${group}`,
      people: members.length,
      limited: limited / pairs,
    };
  });
}
