import { describe, expect, it } from 'vitest';
import { comparedShares, reachesEqualErrors } from '../../../../models/fit/card/compared.ts';
import { noComparison } from '../../../../models/fit/card/lag-scores.ts';
import { measure } from '../../../../models/fit/card/measure.ts';
import { pairsWhere, scoresOf, trialsOf } from '../../../../models/fit/card/pairs.ts';
import { ranksOf, withinRank } from '../../../../models/fit/card/ranks.ts';

interface Photo {
  readonly person: number;
  readonly side: 'young' | 'grown';
  /** A face was seen in it. */
  readonly seen: boolean;
}

/** Every seen pair of one person has cosine 0.9, every seen pair of two people 0.1. */
function scored(photos: readonly Photo[]) {
  const pairs = pairsWhere(photos, (p, q) => p.side === 'young' && q.side === 'grown');
  const scores = scoresOf(photos, pairs, (p, q) =>
    p.seen && q.seen ? (p.person === q.person ? 0.9 : 0.1) : noComparison,
  );
  return { trials: trialsOf(photos, pairs, scores), ranks: ranksOf(photos, pairs, scores) };
}

const photo = (person: number, side: Photo['side'], seen = true): Photo => ({ person, side, seen });

describe('photos in which face-api sees no face', () => {
  const { trials, ranks } = scored([
    photo(0, 'young', false),
    photo(0, 'grown'),
    photo(1, 'young'),
    photo(1, 'grown'),
    photo(2, 'young'),
    photo(2, 'grown', false),
    photo(3, 'young'),
    photo(3, 'grown'),
  ]);

  it('are never first: neither without a face young nor with none grown', () => {
    expect(withinRank(ranks, 1)).toEqual([
      { person: 0, value: 0 },
      { person: 1, value: 1 },
      { person: 2, value: 0 },
      { person: 3, value: 1 },
    ]);
  });

  it('make one person missed at any threshold, and never let strangers pass', () => {
    const { tpr1, eer } = measure(trials, ['tpr1', 'eer'], []);
    expect(tpr1?.value).toBe(0.5);
    expect(eer?.value).toBeCloseTo(0.5);
  });

  it('leave shares of compared pairs that count every pair and weigh people as drawn', () => {
    const whole = comparedShares(trials, []);
    expect(whole.same?.value).toBe(2 / 4);
    // Three young photos with a face and three grown ones make nine pairs, two of them of one person.
    expect(whole.different?.value).toBe(7 / 12);
    const drawn = comparedShares(trials, [Uint32Array.of(1, 3, 0, 0)]);
    expect(drawn.same?.low).toBe(3 / 4);
  });
});

describe('equal error rates', () => {
  const share = (value: number) => ({ value, low: value, high: value });

  it('are reached only where strangers pass at least as often as one person is missed with all compared pairs passed', () => {
    expect(reachesEqualErrors({ same: share(0.4), different: share(0.4) })).toBe(false);
    expect(reachesEqualErrors({ same: share(0.9), different: share(0.8) })).toBe(true);
    expect(reachesEqualErrors({ same: undefined, different: share(1) })).toBe(false);
  });
});
