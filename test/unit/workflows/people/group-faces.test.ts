import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastLikeness, neededEvidence } from '../../../../src/workflows/people/chance.ts';
import { groupFaces, type Grouping } from '../../../../src/workflows/people/group-faces.ts';
import { faceToGroup, type FaceToGroup } from '../../../../src/workflows/people/grouping-units.ts';
import { sideEvidence } from '../../../../src/workflows/compare.ts';
import { aFace } from '../../a-face.ts';
import { between, direction } from '../a-person.ts';
import { aKeptFace } from './records.ts';

const kernel = 'test';

/** A face of somebody: the same `who` gives faces as alike as photos of one person are. */
function someFace(
  id: string,
  who: number,
  change: Partial<Parameters<typeof aKeptFace>[2]> & {
    readonly photo?: string;
    readonly likeness?: number;
  } = {},
): FaceToGroup {
  const { photo = `photo of ${id}`, likeness = 0.75, ...rest } = change;
  const own = direction(7919 * (id.codePointAt(0) ?? 0) + 104_729 * (id.codePointAt(1) ?? 0) + who);
  const values = between(own, direction(who), likeness);
  const face = aFace({ template: { values, kernel }, age: { mean: 30, sd: 1, source: 'estimated' } });
  return faceToGroup(aKeptFace(id, photo, { face, ...rest }), undefined, undefined);
}

async function group(faces: readonly FaceToGroup[]): Promise<Grouping> {
  const found = await groupFaces(faces, { signal: new AbortController().signal, kernel });
  if (found === undefined) throw new Error('nobody stopped it');
  return found;
}

const strangers = Array.from({ length: 20 }, (_, index) => someFace(`x${index}`, 5000 + index));
const facesIn = ({ suggestions }: Grouping) => suggestions.map(({ faces }) => faces);

describe('faces that may be one person', () => {
  it('are suggested together, among strangers who are not', async () => {
    const faces = [
      someFace('a1', 1),
      someFace('a2', 1),
      someFace('a3', 1),
      someFace('b1', 2),
      someFace('b2', 2),
    ];
    const found = await group([...faces, ...strangers]);
    expect(facesIn(found).toSorted()).toEqual([
      ['a1', 'a2', 'a3'],
      ['b1', 'b2'],
    ]);
    expect(found.compared).toBe(25);
    for (const { evidence, lookalikes } of found.suggestions) {
      expect(evidence).toBeGreaterThanOrEqual(neededEvidence(25));
      expect(lookalikes.expected).toBeLessThanOrEqual(1);
    }
  });

  it('are the same whatever order they come in', async () => {
    const faces = [someFace('a1', 1), someFace('a2', 1), someFace('b1', 2), someFace('b2', 2), ...strangers];
    const expected = await group(faces);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(faces, { minLength: faces.length }), async (shuffled) => {
        expect(await group(shuffled)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('are added to a person whom they look like', async () => {
    const faces = [
      someFace('a1', 1, { person: 'lan' }),
      someFace('a2', 1, { person: 'lan' }),
      someFace('a3', 1),
    ];
    const [only, ...others] = (await group([...faces, ...strangers])).suggestions;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ people: ['lan'], faces: ['a3'] });
  });

  it('make two people whom someone named a question, never one group', async () => {
    const faces = [
      someFace('a1', 1, { person: 'lan' }),
      someFace('a2', 1, { person: 'lan' }),
      someFace('a3', 1, { person: 'wei' }),
    ];
    const { suggestions } = await group([...faces, ...strangers]);
    expect(suggestions).toMatchObject([{ people: ['lan', 'wei'], faces: [] }]);
  });

  it('are never two faces of one photo', async () => {
    const twins = [someFace('a1', 1, { photo: 'same' }), someFace('a2', 1, { photo: 'same' })];
    expect(facesIn(await group(twins))).toEqual([]);
    const third = await group([...twins, someFace('a3', 1)]);
    for (const faces of facesIn(third)) expect(faces).not.toEqual(expect.arrayContaining(['a1', 'a2']));
  });

  it('stay apart once somebody said so, of a person and of each other', async () => {
    const person = someFace('a1', 1, { person: 'lan' });
    expect(facesIn(await group([person, someFace('a2', 1, { notPeople: ['lan'] })]))).toEqual([]);
    expect(facesIn(await group([someFace('a1', 1), someFace('a2', 1, { notFaces: ['a1'] })]))).toEqual([]);
  });

  it('are left out, and counted, when another version of the kernel described them', async () => {
    const old = someFace('a1', 1);
    const face = { ...old.shown.face, template: { ...old.shown.face.template, kernel: 'old' } };
    const found = await group([{ ...old, shown: { ...old.shown, face } }, someFace('a2', 1)]);
    expect(found).toEqual({ suggestions: [], compared: 1, leftOut: 1 });
  });

  it('are not looked for once nobody wants to know', async () => {
    const control = new AbortController();
    const many = Array.from({ length: 1500 }, (_, index) => someFace(`y${index}`, 9000 + index));
    const looking = groupFaces(many, { signal: control.signal, kernel });
    control.abort();
    expect(await looking).toBeUndefined();
  });
});

describe('the correction for the size of a collection', () => {
  it('asks for more evidence among more people', () => {
    expect(neededEvidence(2)).toBe(2);
    expect(neededEvidence(10_000)).toBeCloseTo(4.3, 1);
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
        expect(neededEvidence(Math.max(a, b))).toBeGreaterThanOrEqual(neededEvidence(Math.min(a, b)));
      }),
    );
  });

  it('passes over no pair that reaches the evidence', () => {
    const least = leastLikeness(2, true);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.record({ a: fc.integer({ min: 0, max: 90 }), b: fc.integer({ min: 0, max: 90 }) }),
        fc.option(fc.integer({ min: 1950, max: 2020 }), { nil: undefined }),
        (share, ages, year) => {
          const one = direction(1);
          const side = (values: Float32Array, mean: number) => [
            {
              face: aFace({ template: { values, kernel } }),
              age: { mean, sd: 1, source: 'estimated' as const },
              ...(year !== undefined && { year }),
            },
          ];
          const weighed = sideEvidence(side(one, ages.a), side(between(direction(2), one, share), ages.b));
          if (weighed.evidence >= 2) expect(weighed.likeness).toBeGreaterThanOrEqual(least);
        },
      ),
    );
  });
});
