import { describe, expect, it } from 'vitest';
import { sideEvidence } from '../../../../src/workflows/compare.ts';
import { referenceDoubts } from '../../../../src/workflows/search/reference-doubts.ts';
import { photosOf } from './some-units.ts';

const one = photosOf(1, 4, 30, 0.8);
const [stranger] = photosOf(2, 1, 30, 0.8);
if (stranger === undefined) throw new Error('no stranger');

describe('reference photos', () => {
  it('of one person raise no doubt', () => {
    expect(referenceDoubts([])).toEqual([]);
    expect(referenceDoubts(one.slice(0, 1))).toEqual([]);
    expect(referenceDoubts(one)).toEqual([]);
  });

  it('of two people raise one about both', () => {
    const [doubt, ...more] = referenceDoubts([...one.slice(0, 1), stranger]);
    expect(doubt?.photos).toEqual([0, 1]);
    expect(doubt?.evidence).toBe(sideEvidence(one.slice(0, 1), [stranger]).evidence);
    expect(more).toEqual([]);
  });

  it('among which one shows somebody else are told by that one first', () => {
    const [first, ...rest] = one;
    if (first === undefined) return expect.fail('no photo');
    const [doubt] = referenceDoubts([first, stranger, ...rest]);
    expect(doubt?.photos).toEqual([1]);
    expect(doubt?.evidence).toBeLessThan(-1);
  });

  it('that show two people twice each raise a doubt as well', () => {
    const doubts = referenceDoubts([...one.slice(0, 2), ...photosOf(2, 2, 30, 0.8)]);
    expect(doubts.length).toBeGreaterThan(0);
  });
});
