import { describe, expect, it } from 'vitest';
import { reviewCheck } from '../../../src/domain/case-records.ts';
import { wrong } from '../../../src/domain/checks.ts';
import { face } from '../../../src/domain/field-checks.ts';
import { aFace } from '../a-face.ts';

const id = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

function aReview(decision: object): object {
  const at = '2026-11-20T09:00:00.000Z';
  const first = { at, verdict: 'lead', reason: 'ears', evidence: 1.8, ...decision };
  return { id, case: id, candidate: { kind: 'person', person: id }, parts: [], decisions: [first] };
}

describe('a review that is read', () => {
  it('keeps that the evidence was hidden when somebody decided', () => {
    expect(reviewCheck(aReview({ blind: true }))).toEqual(aReview({ blind: true }));
    expect(reviewCheck(aReview({}))).toEqual(aReview({}));
  });

  it.each([false, 'yes', 1])('is refused when it says so with %j', (blind) => {
    expect(reviewCheck(aReview({ blind }))).toBe(wrong);
  });

  it('is refused with a moment that there is not: no screen could write it out', () => {
    expect(reviewCheck(aReview({ at: '2026-99-99T99:99:99Z' }))).toBe(wrong);
  });
});

describe('a template that is read', () => {
  it('is refused where its numbers are finite, but not in 32 bits', () => {
    const template = (first: number) => ({ values: [first, 0.5], kernel: 'x' });
    expect(face({ ...aFace(), template: template(0.5) })).not.toBe(wrong);
    expect(face({ ...aFace(), template: template(1e300) })).toBe(wrong);
  });
});
