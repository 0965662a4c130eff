import { describe, expect, it } from 'vitest';
import { accuracyOf } from '../../../../models/evaluate/accuracy.ts';
import type { PairRow } from '../../../../models/evaluate/pairs-file.ts';
import type { PairScore } from '../../../../src/workflows/headless.ts';

/** Twelve people, two photos each; the pairs of one person score higher, with some overlap. */
function table(change: (row: PairRow, score: number) => [PairRow, PairScore]): [PairRow[], PairScore[]] {
  const rows: PairRow[] = [];
  const scores: PairScore[] = [];
  for (let a = 0; a < 12; a += 1) {
    for (let b = a; b < 12; b += 1) {
      const spread = ((a * 7 + b * 5) % 11) / 10;
      const same = a === b;
      const [row, score] = change(
        { a: `p${a}/1.jpg`, b: `p${b}/2.jpg`, same },
        (same ? 1 : -1) + (spread - 0.5) * 2.4,
      );
      rows.push(row);
      scores.push(score);
    }
  }
  return [rows, scores];
}

const withEvidence = table((row, evidence) => [row, { status: 'ok', similarity: 0, evidence }]);

describe('the accuracy part of the summary', () => {
  it('reads the evidence where there is any, and puts each figure inside its interval', () => {
    const { all, orderedBy } = accuracyOf(...withEvidence);
    expect(orderedBy).toBe('evidence');
    expect([all.pairs, all.samePairs]).toEqual([78, 12]);
    for (const name of ['accuracy10fold', 'auc', 'eer', 'cllr', 'minCllr'] as const) {
      const [low, high] = all.intervals[name] ?? [Number.NaN, Number.NaN];
      expect(low).toBeLessThanOrEqual(all[name] ?? Number.NaN);
      expect(high).toBeGreaterThanOrEqual(all[name] ?? Number.NaN);
      expect(low).toBeLessThan(high);
    }
  });

  it('has no Cllr as long as there are bare similarities only', () => {
    const { all, orderedBy } = accuracyOf(...table((row, similarity) => [row, { status: 'ok', similarity }]));
    expect(orderedBy).toBe('similarity');
    expect(all.auc).toBe(accuracyOf(...withEvidence).all.auc);
    expect([all.cllr, all.minCllr, all.intervals.cllr]).toEqual([null, null, null]);
  });

  it('gives the same numbers every time', () => {
    expect(accuracyOf(...withEvidence)).toEqual(accuracyOf(...withEvidence));
  });

  it('leaves out pairs that failed or do not say what they are', () => {
    const [rows, scores] = withEvidence;
    const { all } = accuracyOf(
      [...rows, { a: 'p0/3.jpg', b: 'p1/3.jpg', same: true }, { a: 'p0/3.jpg', b: 'p1/3.jpg' }],
      [...scores, { status: 'photo.no-face' }, { status: 'ok', similarity: 1, evidence: 9 }],
    );
    expect(all).toEqual(accuracyOf(...withEvidence).all);
  });

  it('repeats the figures by gap and by younger age, each pair in the band that its ages belong to', () => {
    const ages = [
      [5.9, 15.9],
      [6, 12],
      [13, 43],
      [18, 38],
    ] as const;
    const aged = table((row, evidence) => {
      const [ageA, ageB] = ages[Number(row.a.slice(1, row.a.indexOf('/'))) % 4] ?? [0, 0];
      return [
        { ...row, ageA, ageB },
        { status: 'ok', similarity: 0, evidence },
      ];
    });
    const { byGap, byYoungerAge } = accuracyOf(...aged);
    const pairs = (bands: typeof byGap) =>
      Object.entries(bands ?? {}).map(([name, band]) => [name, band.pairs]);
    // People 0, 4, 8 have 12 + 8 + 4 pairs as the first of the two, and so on.
    expect(pairs(byGap)).toEqual([
      ['0-10', 21],
      ['10-20', 24],
      ['20-30', 15],
      ['30+', 18],
    ]);
    expect(pairs(byYoungerAge)).toEqual([
      ['0-5', 24],
      ['6-12', 21],
      ['13-17', 18],
      ['18+', 15],
    ]);
    expect(accuracyOf(...withEvidence).byGap).toBeUndefined();
  });
});
