import { describe, expect, it } from 'vitest';
import { unit } from '../../../../src/kernel/similarity.ts';
import { sideEvidence } from '../../../../src/workflows/compare.ts';
import type { Side } from '../../../../src/workflows/comparison.ts';
import { lookalikesAmong } from '../../../../src/workflows/people/chance.ts';
import { begin, crowd, own, reference } from './a-search.ts';
import { photosOf } from './some-units.ts';

describe('lookalikes', () => {
  it('are those of the population where the collection is too small to say anything itself', async () => {
    const { search, settled } = begin();
    search.setReference(reference);
    search.setKept([...crowd.slice(0, 100), own]);
    const [first] = (await settled()).candidates;
    const { likeness, ages } = sideEvidence(reference, own.side);
    expect(first?.lookalikes).toEqual(lookalikesAmong(102, likeness, ages));
  });

  it('are as many as there are where the people of a collection are more alike than most', async () => {
    const origin = photosOf(900, 1, 30)[0]?.face.template.values ?? new Float32Array();
    const ofOneOrigin = (side: Side): Side =>
      side.map((photo) => {
        const values = unit(photo.face.template.values.map((value, at) => value + (origin[at] ?? 0)));
        return { ...photo, face: { ...photo.face, template: { ...photo.face.template, values } } };
      });
    const people = crowd.map((each) => ({ ...each, side: ofOneOrigin(each.side) }));
    const { search, settled } = begin(people.length);
    search.setReference(ofOneOrigin(reference));
    search.setKept(people);
    const { candidates } = await settled();
    const alike = candidates.toSorted((a, b) => a.lookalikes.expected - b.lookalikes.expected);
    for (const place of [50, 100, 200]) {
      const expected = alike[place]?.lookalikes.expected ?? 0;
      expect(expected).toBeGreaterThan(place / 2);
      expect(expected).toBeLessThan(place * 2);
    }
  });
});
