import { expect, it } from 'vitest';
import { rowLength } from '../../../../src/workflows/match/fact-columns.ts';
import { WeighedFaces } from '../../../../src/workflows/match/weighed-faces.ts';
import { WeighedFacts } from '../../../../src/workflows/match/weighed-facts.ts';
import { Slices } from '../../../../src/workflows/search/slices.ts';
import { aUnit, photosOf } from '../search/some-units.ts';

const { signal } = new AbortController();

/** Breathes after every step. */
class ShortSlices extends Slices {
  override get goesOn(): boolean {
    return false;
  }
}

it('weighs the facts of every pair in its own row, also when two queues are made side by side', async () => {
  const side = (name: string, age: number, years: number) =>
    Array.from({ length: 6 }, (_, who) =>
      aUnit(`${name}${String(who)}`, photosOf(who, 1, age, 0.9), { birthYear: 1980 + years * who }),
    );
  const [a, b] = [side('a', 6, 1), side('b', 25, 2)];
  const pairs = (people: number) => ({
    a: Uint32Array.from({ length: people }, (_, who) => who),
    b: Uint32Array.from({ length: people }, (_, who) => who),
    similarity: new Float64Array(people),
  });
  const faces = new WeighedFaces(a, b);
  const facts = await WeighedFacts.of(a, b, undefined, new Slices(signal));
  if (facts === undefined) throw new Error('it was given up');

  await faces.add(pairs(3), new Slices(signal));
  await Promise.all([1, 2].map(() => facts.rowsOf(faces, new ShortSlices(signal))));
  await faces.add(pairs(6), new Slices(signal));
  const rows = await facts.rowsOf(faces, new Slices(signal));

  expect(faces.count).toBe(6);
  for (let number = 0; number < faces.count; number += 1) {
    const row = new Float64Array(rowLength);
    facts.weigh(faces.pairs.a[number] ?? -1, faces.pairs.b[number] ?? -1, row, 0);
    expect(rows?.slice(number * rowLength, (number + 1) * rowLength)).toEqual(row);
  }
});
