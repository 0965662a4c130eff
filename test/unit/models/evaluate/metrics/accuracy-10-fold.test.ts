import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracy10Fold } from '../../../../../models/evaluate/metrics/accuracy-10-fold.ts';
import { trialsOf, type Scored } from './trials.ts';

const impostors: readonly Scored[] = Array.from({ length: 10 }, (_, score) => ({ score, same: false }));
const genuine: readonly Scored[] = Array.from({ length: 10 }, (_, index) => ({
  score: 20 + index,
  same: true,
}));
const inTurn = (count: number) => Uint8Array.from({ length: count }, (_, index) => index % 10);
const accuracy = (pairs: readonly Scored[], weights?: Float64Array) =>
  accuracy10Fold(trialsOf(pairs), inTurn(pairs.length), weights);

describe('the accuracy over ten folds', () => {
  it('is one when a threshold parts the two kinds with room to spare', () => {
    expect(accuracy([...impostors, ...genuine])).toBe(1);
  });

  it('counts the impostor among the genuine pairs as the one wrong decision', () => {
    expect(accuracy([...impostors, ...genuine, { score: 24.5, same: false }])).toBe(20 / 21);
  });

  it('weighs decisions by the weight of their pair', () => {
    const pairs = [...impostors, ...genuine, { score: 24.5, same: false }];
    const weights = new Float64Array(21).fill(1);
    // The stray impostor stands 16th in ascending order.
    weights[15] = 3;
    expect(accuracy(pairs, weights)).toBe(20 / 23);
  });

  it('does not let a fold choose its own threshold', () => {
    // Its own best threshold would decide the lone fold 0 rightly; the other nine know only scores the other way round.
    const folds = Uint8Array.from([0, 0, ...Array.from({ length: 18 }, (_, index) => 1 + (index % 9))]);
    const trials = trialsOf([
      { score: 0, same: true },
      { score: 1, same: false },
      ...Array.from({ length: 9 }, (_, index) => ({ score: 10 + index, same: false })),
      ...Array.from({ length: 9 }, (_, index) => ({ score: 30 + index, same: true })),
    ]);
    expect(accuracy10Fold(trials, folds)).toBe(19 / 20);
  });

  it('accepts all or none where the other folds want that', () => {
    const pairs = [...impostors, ...genuine].map(({ score, same }) => ({ score, same: !same }));
    const found = accuracy(pairs) ?? Number.NaN;
    expect(found).toBeGreaterThanOrEqual(0);
    expect(found).toBeLessThanOrEqual(0.5);
  });

  it('lies between 0 and 1 for any pairs, and does not exist for one kind alone', () => {
    const any = fc.array(fc.record({ score: fc.integer({ min: 0, max: 9 }), same: fc.boolean() }), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(any, (pairs) => {
        const kinds = new Set(pairs.map(({ same }) => same)).size;
        const found = accuracy(pairs);
        if (kinds < 2) expect(found).toBeUndefined();
        else {
          expect(found).toBeGreaterThanOrEqual(0);
          expect(found).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
