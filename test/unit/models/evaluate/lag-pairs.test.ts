import { describe, expect, it } from 'vitest';
import { allPairs, youngGrownPairs, type LagPhoto } from '../../../../models/evaluate/lag-pairs.ts';

const photos: readonly LagPhoto[] = ['ada', 'bo', 'cy', 'di'].flatMap((person) =>
  (['young', 'adult', 'adult'] as const).map((side, index) => ({
    path: `${person}/${side}/${index}.jpg`,
    person,
    side,
    split: 'validation' as const,
  })),
);

describe('pairs of LAG', () => {
  it('join every young photo with every grown one, young first', () => {
    const pairs = youngGrownPairs(photos);
    expect(pairs).toHaveLength(4 * 8);
    expect(pairs.filter(({ same }) => same)).toHaveLength(4 * 2);
    expect(pairs.every(({ a, b }) => a.includes('/young/') && b.includes('/adult/'))).toBe(true);
  });

  it('join every two photos once', () => {
    const pairs = allPairs(photos);
    expect(pairs).toHaveLength((12 * 11) / 2);
    expect(new Set(pairs.map(({ a, b }) => [a, b].sort().join(' '))).size).toBe(pairs.length);
  });

  it('keep every pair of one person when the others must be sampled, the same sample every time', () => {
    const pairs = allPairs(photos, 30);
    expect(pairs).toHaveLength(30);
    expect(pairs.filter(({ same }) => same)).toHaveLength(4 * 3);
    expect(allPairs(photos, 30)).toEqual(pairs);
    expect(allPairs(photos)).toEqual(expect.arrayContaining([...pairs]));
  });
});
