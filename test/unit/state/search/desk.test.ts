import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../src/domain/case.ts';
import { createDeskReview, partsLookedAt, withPart } from '../../../../src/state/search/desk.ts';
import { someReviews } from './some-reviews.ts';

const candidate = { key: 'person:wei', ref: { kind: 'person', person: 'wei' } } as const;

function aDesk(judgeFirst = false) {
  const reviews = someReviews();
  const desk = createDeskReview(reviews, candidate, () => ({ evidence: 1.4, judgeFirst }));
  return { reviews, desk, kept: () => reviews.byKey.value.get(candidate.key) };
}

describe('the notes about parts', () => {
  it('stand in the order of the list, whichever part was looked at first', () => {
    const parts = withPart(withPart([], { part: 'nose', verdict: 'similar' }), {
      part: 'ears',
      note: 'lobe',
    });
    expect(parts.map(({ part }) => part)).toEqual(['ears', 'nose']);
  });
  it('drop a part of which nothing is said any more', () => {
    expect(withPart([{ part: 'ears', verdict: 'similar' }], { part: 'ears', note: '  ' })).toEqual([]);
  });
  it('count answers, not notes', () => {
    expect(
      partsLookedAt([
        { part: 'ears', verdict: 'unclear' },
        { part: 'nose', note: 'bent' },
      ]),
    ).toBe(1);
  });
});

describe('a review on the desk', () => {
  it('loses nothing of what was chosen faster than it could be written', async () => {
    const { desk, kept } = aDesk();
    desk.setPart({ part: 'ears', verdict: 'similar' });
    desk.setPart({ part: 'nose', verdict: 'different' });
    desk.decide('excluded', ' The nose differs ');
    expect(verdictOf(desk.review.value)).toBe('excluded');
    await desk.written();
    expect(kept()?.parts).toHaveLength(2);
    expect(kept()?.decisions[0]).toMatchObject({
      verdict: 'excluded',
      reason: 'The nose differs',
      evidence: 1.4,
    });
  });

  it('says of a decision that the evidence was hidden, but not of those after it, when it was shown', async () => {
    const { desk, kept } = aDesk(true);
    desk.decide('unsure', '');
    desk.decide('lead', 'Ears');
    await desk.written();
    expect(kept()?.decisions.map(({ blind }) => blind)).toEqual([true, undefined]);
  });

  it('says nothing of that where the evidence was in view from the beginning', async () => {
    const { desk, kept } = aDesk();
    desk.decide('unsure', '');
    await desk.written();
    expect(kept()?.decisions[0]).not.toHaveProperty('blind');
  });

  it('keeps the history when a decision is taken back', async () => {
    const { desk, kept } = aDesk();
    desk.decide('lead', 'Ears');
    desk.takeBack();
    desk.takeBack();
    await desk.written();
    expect(kept()?.decisions.map(({ verdict }) => verdict)).toEqual(['lead', 'open']);
  });

  it('undoes only what was done on this desk', async () => {
    const { desk, reviews, kept } = aDesk();
    await reviews.write({ candidate: { kind: 'person', person: 'lan' }, parts: [], decisions: [] });
    expect(desk.undo.value).toBeUndefined();
    desk.decide('unsure', '');
    await desk.written();
    desk.undo.value?.();
    await desk.written();
    expect(kept()).toBeUndefined();
    expect(reviews.byKey.value.has('person:lan')).toBe(true);
    expect(desk.undo.value).toBeUndefined();
  });

  it('says so when it could not be written, and shows what is kept', async () => {
    const { desk, reviews } = aDesk();
    reviews.fails = { code: 'vault.locked' };
    desk.decide('lead', 'Ears');
    await desk.written();
    expect(desk.failure.value?.code).toBe('vault.locked');
    expect(verdictOf(desk.review.value)).toBe('open');
  });

  it('writes nothing when a part says the same as before', async () => {
    const { desk, reviews } = aDesk();
    desk.setPart({ part: 'ears', verdict: 'similar' });
    desk.setPart({ part: 'ears', verdict: 'similar' });
    await desk.written();
    expect(reviews.count()).toBe(1);
  });
});
