import { expect, it } from 'vitest';
import { faceChance, step } from '../../../../src/workflows/match/face-chance.ts';
import { Slices } from '../../../../src/workflows/search/slices.ts';
import { aUnit, photosOf } from '../search/some-units.ts';

const { signal } = new AbortController();

it('expects as many chance pairs whether or not everybody has a counterpart on the other side', async () => {
  const side = (name: string, from: number, age: number) =>
    Array.from({ length: 220 }, (_, who) =>
      aUnit(`${name}${String(who)}`, photosOf(from + who, 1, age, 0.9)),
    );
  const young = side('a', 20_000, 6);
  const shares = async (grown: typeof young) => {
    const chance = await faceChance(young, grown, new Slices(signal));
    if (chance === undefined) throw new Error('it was given up');
    return [0, 1, 2].map((evidence) => chance.share[evidence / step] ?? 0);
  };
  const among = await shares(side('b', 30_000, 25));
  const beside = await shares(side('b', 20_000, 25));
  beside.forEach((share, at) => {
    expect(share / (among[at] ?? 0)).toBeGreaterThan(0.75);
    expect(share / (among[at] ?? 0)).toBeLessThan(1.33);
  });
});
