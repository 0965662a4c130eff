import { describe, expect, it } from 'vitest';
import type { CandidateRef } from '../../../../src/domain/case.ts';
import {
  historyOf,
  mayBeStored,
  reviewsOf,
  writeReview,
  type StoredReview,
} from '../../../../src/workflows/cases/reviews.ts';
import { codeOf } from '../../code-of.ts';
import { aReview, faceOf, kept, person } from './a-case.ts';

const [first, second, third] = ['2026-05-01T10:00:00Z', '2026-05-02T10:00:00Z', '2026-05-03T10:00:00Z'];
const li = person('li');
const file: CandidateRef = { kind: 'file', sha256: 'ab'.repeat(32), face: 0, path: 'a/b.jpg' };

const stored = (...reviews: Parameters<typeof reviewsOf>[0][]): StoredReview | undefined =>
  reviewsOf(
    reviews.flatMap((one) => [...one]),
    'case',
  ).get('person:li');

describe('reviews of a case', () => {
  it('are those of this case, by candidate', () => {
    const all = [kept(aReview('a', 'case', li)), kept(aReview('b', 'another', li))];
    expect([...reviewsOf(all, 'case')].map(([key, { review }]) => [key, review.id])).toEqual([
      ['person:li', 'a'],
    ]);
  });

  it('of a face that has got a name are those of its person', () => {
    const all = [kept(aReview('a', 'case', faceOf('f1'), [[first, 'unsure']]))];
    const named = reviewsOf(all, 'case', (ref) => (ref.kind === 'face' ? li : ref));
    expect(named.get('person:li')?.review.decisions).toHaveLength(1);
  });

  it('that two devices wrote about one candidate are read as one, with every decision in time order', () => {
    const mine = kept(aReview('a', 'case', li, [[first, 'lead'], [third, 'excluded']]), 2); // prettier-ignore
    const theirs = kept(aReview('b', 'case', li, [[first, 'lead'], [second, 'unsure']]), 5); // prettier-ignore
    const both = stored([mine, theirs]);
    expect(both?.review.decisions.map(({ verdict }) => verdict)).toEqual(['lead', 'unsure', 'excluded']);
  });

  it('become one record with the next change, which can be taken back', () => {
    const mine = kept(aReview('a', 'case', li, [[first, 'lead']]), 2);
    const theirs = kept(aReview('b', 'case', li, [[second, 'unsure']]), 5);
    const both = stored([mine, theirs]);
    if (both === undefined) throw new Error('not read');
    const next = { ...both.review, decisions: [...both.review.decisions, decision(third)] };
    const step = writeReview(both, next, 'case', () => 'new');
    if (!step.ok) throw new Error(step.failure.code);
    expect(step.value.forward).toMatchObject([
      { kind: 'put', revision: 2, record: { id: 'a', decisions: [{}, {}, {}] } },
      { kind: 'delete', id: 'b', revision: 5 },
    ]);
    expect(step.value.back).toMatchObject([
      { kind: 'put', revision: 3, record: mine.record },
      { kind: 'put', revision: 0, record: theirs.record },
    ]);
  });

  it('never lose a decision that was stored meanwhile', () => {
    const known = stored([kept(aReview('a', 'case', li, [[first, 'lead']]))]);
    const late = { ...aReview('x', 'case', li), decisions: [decision(second)] };
    expect(codeOf(writeReview(known, late, 'case', () => 'new'))).toBe('gallery.conflict');
  });

  it('of files of one session are stored only once somebody has decided', () => {
    expect(mayBeStored(aReview('a', 'case', file))).toBe(false);
    expect(mayBeStored(aReview('a', 'case', file, [[first, 'lead']]))).toBe(true);
    expect(mayBeStored(aReview('a', 'case', li))).toBe(true);
  });
});

describe('the history of a case', () => {
  it('tells every decision, the newest first, and which of them still hold', () => {
    const all = [
      aReview('a', 'case', li, [[first, 'lead'], [third, 'open']]), // prettier-ignore
      aReview('b', 'case', file, [[second, 'excluded']]),
    ];
    expect(historyOf(all).map(({ decision: { verdict }, holds }) => [verdict, holds])).toEqual([
      ['open', true],
      ['excluded', true],
      ['lead', false],
    ]);
  });
});

function decision(at: string) {
  return { at, verdict: 'excluded', reason: 'the ears', evidence: 0.2 } as const;
}
