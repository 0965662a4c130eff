import { describe, expect, it } from 'vitest';
import {
  drawPeople,
  foldsOf,
  pairPeople,
  pairWeights,
  personOf,
} from '../../../../models/evaluate/people.ts';

const people = (count: number) => Array.from({ length: count }, (_, index) => `person${index}`);

describe('people of pairs', () => {
  it('are the first folder of a path, or the photo where it lies in none', () => {
    expect(personOf('ada/young/01.jpg')).toBe('ada');
    expect(personOf('./ada/02.jpg')).toBe('ada');
    expect(personOf('031A21.jpg')).toBe('031A21.jpg');
  });

  it('weigh a pair by the product of the draws of two people, or the draws of one', () => {
    const pairs = pairPeople([
      { a: 'ada/1.jpg', b: 'bo/1.jpg' },
      { a: 'bo/1.jpg', b: 'bo/2.jpg' },
      { a: 'bo/1.jpg', b: 'cy/1.jpg' },
    ]);
    expect(pairs.count).toBe(3);
    expect([...pairWeights(pairs, Uint32Array.of(2, 3, 0))]).toEqual([6, 3, 0]);
  });

  it('are drawn as often as there are people, the same way every time', () => {
    const draws = drawPeople(40, 5);
    expect(draws.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual([
      40, 40, 40, 40, 40,
    ]);
    expect(drawPeople(40, 5)).toEqual(draws);
    expect(draws[0]).not.toEqual(draws[1]);
  });

  it('keep all pairs of the same one or two people in one fold, whichever comes first', () => {
    const names = people(30);
    const pairs = names.flatMap((a) => names.map((b) => ({ a: `${a}/1.jpg`, b: `${b}/2.jpg` })));
    const folds = foldsOf(pairPeople(pairs));
    const foldOf = (a: number, b: number) => folds[a * 30 + b];
    for (let a = 0; a < 30; a += 1) for (let b = 0; b < 30; b += 1) expect(foldOf(a, b)).toBe(foldOf(b, a));
    const own = new Map(names.map((_, person) => [person, foldOf(person, person)]));
    for (let fold = 0; fold < 10; fold += 1) {
      expect([...own.values()].filter((its) => its === fold)).toHaveLength(3);
    }
  });

  it('fill all ten folds when few people have many pairs', () => {
    const pairs = Array.from({ length: 50 }, (_, index) => ({ a: `ada/${index}.jpg`, b: 'bo/1.jpg' }));
    expect(new Set(foldsOf(pairPeople(pairs))).size).toBe(10);
  });
});
