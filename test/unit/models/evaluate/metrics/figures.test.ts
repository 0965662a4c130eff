import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc } from '../../../../../models/evaluate/metrics/auc.ts';
import { cllr } from '../../../../../models/evaluate/metrics/cllr.ts';
import { eer } from '../../../../../models/evaluate/metrics/eer.ts';
import { minCllr } from '../../../../../models/evaluate/metrics/min-cllr.ts';
import { tally } from '../../../../../models/evaluate/metrics/tally.ts';
import { tprAtFmr } from '../../../../../models/evaluate/metrics/tpr-at-fmr.ts';
import { tallyOf, trialsOf, type Scored } from './trials.ts';

/** impostor, genuine, impostor, genuine */
const interleaved = tallyOf([0.2, 0.4], [0.1, 0.3]);
const apart = tallyOf([3, 4], [1, 2]);
const tied = tallyOf([5], [5]);

const mixed: fc.Arbitrary<readonly Scored[]> = fc
  .array(fc.record({ score: fc.integer({ min: -8, max: 8 }), same: fc.boolean() }), {
    minLength: 2,
    maxLength: 60,
  })
  .filter((pairs) => new Set(pairs.map(({ same }) => same)).size === 2);

const rankFigures = { auc, eer, minCllr, tpr: (counts: typeof tied) => tprAtFmr(counts, 0.1) };

describe('figures of scored pairs', () => {
  it('are best when every genuine pair scores above every impostor', () => {
    expect(auc(apart)).toBe(1);
    expect(eer(apart)).toBe(0);
    expect(tprAtFmr(apart, 0.001)).toBe(1);
    expect(minCllr(apart)).toBe(0);
  });

  it('give a tie half its worth', () => {
    expect(auc(tied)).toBe(0.5);
    expect(eer(tied)).toBe(0.5);
    expect(tprAtFmr(tied, 0.5)).toBe(0);
    expect(minCllr(tied)).toBe(1);
  });

  it('agree with what four pairs give by hand', () => {
    expect(auc(interleaved)).toBe(3 / 4);
    expect(eer(interleaved)).toBe(0.5);
    expect(tprAtFmr(interleaved, 0.01)).toBe(0.5);
    expect(tprAtFmr(interleaved, 0.5)).toBe(1);
    // The two in the middle are pooled and cost a bit each, the outer two cost nothing.
    expect(minCllr(interleaved)).toBeCloseTo(0.5, 12);
  });

  it('draw the equal error rate between two thresholds', () => {
    // From FMR 1/2, FNMR 1/3 to FMR 0, FNMR 1/3: the rates meet at 1/3.
    expect(eer(tallyOf([1, 3, 4], [0, 2]))).toBeCloseTo(1 / 3, 12);
  });

  it('cost a bit when the evidence says nothing, and less when it is right', () => {
    expect(cllr(tallyOf([0, 0], [0]))).toBe(1);
    const three = Math.log10(3);
    expect(cllr(tallyOf([three], [-three]))).toBeCloseTo(Math.log2(4 / 3), 12);
    expect(cllr(tallyOf([-three], [three]))).toBeCloseTo(Math.log2(4), 12);
  });

  it('stay finite for evidence beyond what a double can raise ten to', () => {
    expect(cllr(tallyOf([-400], [400]))).toBeCloseTo(400 * Math.log2(10), 6);
    expect(cllr(tallyOf([400], [-400]))).toBe(0);
  });

  it('do not exist without pairs of both kinds', () => {
    for (const figure of [...Object.values(rankFigures), cllr]) {
      expect(figure(tallyOf([1, 2], []))).toBeUndefined();
      expect(figure(tallyOf([], [1, 2]))).toBeUndefined();
    }
  });

  it('depend on the order of the scores alone, Cllr excepted', () => {
    fc.assert(
      fc.property(mixed, (pairs) => {
        const stretched = pairs.map(({ score, same }) => ({ score: Math.exp(score / 3) + score ** 3, same }));
        for (const figure of Object.values(rankFigures)) {
          expect(figure(tally(trialsOf(stretched)))).toBe(figure(tally(trialsOf(pairs))));
        }
      }),
    );
  });

  it('never put minCllr above Cllr or above one bit', () => {
    fc.assert(
      fc.property(mixed, fc.double({ min: 0.01, max: 3, noNaN: true }), (pairs, scale) => {
        const counts = tally(trialsOf(pairs.map(({ score, same }) => ({ score: score * scale, same }))));
        const least = minCllr(counts) ?? Number.NaN;
        expect(least).toBeLessThanOrEqual((cllr(counts) ?? Number.NaN) + 1e-12);
        expect(least).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('count a pair of weight two like the pair written twice, and one of weight zero not at all', () => {
    fc.assert(
      fc.property(mixed, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), (pairs, stream) => {
        const trials = trialsOf(pairs);
        const weights = Float64Array.from(trials.scores, () => Number(stream.next().value));
        const written = [...trials.scores].flatMap((score, index) =>
          Array.from({ length: weights[index] ?? 0 }, () => ({ score, same: trials.same[index] === 1 })),
        );
        for (const figure of [...Object.values(rankFigures), cllr]) {
          const weighted = figure(tally(trials, weights));
          const repeated = figure(tally(trialsOf(written)));
          if (repeated === undefined) expect(weighted).toBeUndefined();
          else expect(weighted).toBeCloseTo(repeated, 10);
        }
      }),
    );
  });
});
