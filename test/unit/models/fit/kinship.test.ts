import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeKinship } from '../../../../models/fit/kernel-files.ts';
import { likeAgedPairs, likeAgedTriples } from '../../../../models/fit/kinship/comparisons.ts';
import type { Families, FamilyFace } from '../../../../models/fit/kinship/families.ts';
import { fitCurve } from '../../../../models/fit/kinship/fit-kinship.ts';
import { figuresOf } from '../../../../models/fit/kinship/measure-kinship.ts';
import { alikeRows, alikeSteps } from '../../../../models/fit/kinship/one-person.ts';
import { originDirections, without } from '../../../../models/fit/kinship/origins.ts';
import { fittedKinship } from '../../../../src/kernel/fitted-kinship.ts';
import { cosine } from '../../../../src/kernel/similarity.ts';
import { between, direction } from '../../workflows/a-person.ts';

/** Families of a father, a mother and a child who has something of both; two photos of each, the second of all three. */
function someFamilies(count: number): Families {
  const faces: FamilyFace[] = [];
  const pairs: { a: FamilyFace; b: FamilyFace; kin: boolean }[] = [];
  for (let family = 0; family < count; family += 1) {
    const name = `F${String(family)}`;
    const [father, mother] = [direction(10 * family + 1), direction(10 * family + 2)];
    const child = between(between(father, mother, 0.5), direction(10 * family + 3), 0.6);
    const people = [father, mother, child].map((values, member) =>
      [1, 2].map((photo): FamilyFace => {
        const own = photo === 2 ? 9 : member;
        return {
          path: `${name}/MID${String(member)}/P${String(own)}_face${String(member)}.jpg`,
          person: `${name}/MID${String(member)}`,
          family: name,
          photo: `${name}/P${String(own)}`,
          template: between(values, direction(10 * family + 3 + photo + 2 * member), 0.2),
          age: { mean: member === 2 ? 20 : 50, sd: 5, source: 'estimated' },
          quality: 0.5,
          photos: 1,
        };
      }),
    );
    faces.push(...people.flat());
    const [dad, mum, kid] = people.map(([first]) => first);
    if (dad === undefined || mum === undefined || kid === undefined) throw new Error('three people');
    pairs.push({ a: dad, b: kid, kin: true }, { a: kid, b: mum, kin: true });
  }
  return { faces, pairs };
}

describe('what kinship is fitted on', () => {
  const families = someFamilies(12);

  it('sets beside each pair of relatives strangers of other families who are as old', () => {
    const comparisons = likeAgedPairs(families);
    expect(comparisons.filter(({ kin }) => kin)).toHaveLength(24);
    const strangers = comparisons.filter(({ kin }) => !kin);
    expect(strangers).toHaveLength(24 * 8);
    for (const { relatives, person } of strangers) {
      expect(relatives[0]?.family).not.toBe(person.family);
      const other = relatives[0]?.age.mean === 50 ? 20 : 50;
      expect(person.age.mean).toBe(other);
    }
  });

  it('puts two relatives together who are not each other’s, never from one photo', () => {
    const kin = likeAgedTriples(families).filter(({ kin }) => kin);
    expect(kin.length).toBeGreaterThan(0);
    for (const { relatives, person } of kin) {
      expect(relatives.map(({ age }) => age.mean)).toEqual([50, 50]);
      expect(person.age.mean).toBe(20);
      expect(new Set([...relatives, person].map(({ photo }) => photo)).size).toBe(3);
    }
  });

  it('fits evidence that rises, and that stops where the families do', () => {
    const comparisons = likeAgedPairs(families).map((each) => ({
      ...each,
      cosine: cosine(each.relatives[0]?.template ?? new Float32Array(), each.person.template),
    }));
    const curve = fitCurve(comparisons);
    expect(curve.slope).toBeGreaterThan(0);
    expect(curve.share.at).toEqual([...curve.share.at].sort((p, q) => p - q));
    const { mean, sd } = curve.unrelated;
    const strangers = comparisons.filter(({ kin }) => !kin).map(({ cosine }) => (cosine - mean) / sd);
    const beyond = strangers.filter((value) => value > curve.reach.high).length;
    expect(beyond / strangers.length).toBeLessThanOrEqual(1 / 12);
    expect(fitCurve(comparisons)).toEqual(curve);
  });

  it('measures guessing as guessing and knowing as knowing', () => {
    const comparisons = likeAgedPairs(families);
    const guessed = figuresOf(comparisons, new Float64Array(comparisons.length));
    expect(guessed.cllr?.value).toBeCloseTo(1, 6);
    expect(guessed.auc?.value).toBeCloseTo(0.5, 6);
    const known = figuresOf(
      comparisons,
      Float64Array.from(comparisons, ({ kin }) => (kin ? 3 : -3)),
    );
    expect(known.right?.value).toBe(1);
    expect(known.tpr1?.value).toBe(1);
    expect(known.cllr?.value).toBeLessThan(0.01);
  });
});

describe('how often relatives are as alike as one person', () => {
  it('stands between the same for strangers and for one person', () => {
    const rows = alikeRows({ fit: someFamilies(12), validation: { faces: [], pairs: [] } });
    const [onePerson, relatives, strangers] = rows;
    expect(onePerson?.pairs).toBe(12 * 3);
    expect(relatives?.pairs).toBe(12 * 2);
    const least = (row = onePerson) => row?.shares[0]?.value ?? 0;
    expect(least(onePerson)).toBeGreaterThanOrEqual(least(relatives));
    expect(least(relatives)).toBeGreaterThan(least(strangers));
    for (const { shares, asOnePerson } of [onePerson, relatives].flatMap((row) => row ?? [])) {
      expect(shares.map((share) => share?.value ?? 0)).toEqual(
        shares.map((share) => share?.value ?? 0).sort((p, q) => q - p),
      );
      expect(asOnePerson).toEqual(shares[alikeSteps.indexOf(1)]);
    }
  });
});

describe('origin', () => {
  const origins = [1, 2, 3].map((seed) => direction(seed));
  const faces = origins.flatMap((origin, index) =>
    [4, 5, 6].map((seed) => ({
      origin: `group ${String(index)}`,
      template: between(origin, direction(seed), 0.2),
    })),
  );

  it('leaves no difference between the groups’ means, and nothing else is lost', () => {
    const directions = originDirections(faces);
    expect(directions).toHaveLength(2);
    const [a, b] = origins.map((origin) => Float32Array.from(without(origin, directions)));
    if (a === undefined || b === undefined) throw new Error('two groups');
    expect(cosine(a, b)).toBeCloseTo(1, 4);
    const other = direction(7);
    expect(cosine(Float32Array.from(without(other, directions)), other)).toBeGreaterThan(0.95);
  });
});

describe('the file of kinship', () => {
  it('is written as it is read, its thousands of numbers on one line', async () => {
    const models = await mkdtemp(join(tmpdir(), 'yearspan-kinship-'));
    try {
      await writeKinship(models, { ...fittedKinship, source: 'a test' });
      const text = await readFile(join(models, 'kinship.json'), 'utf8');
      expect(JSON.parse(text)).toEqual({ ...fittedKinship, source: 'a test' });
      expect(text.split('\n').length).toBeLessThan(300);
    } finally {
      await rm(models, { recursive: true });
    }
  });
});
