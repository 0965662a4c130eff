import { describe, expect, it } from 'vitest';
import { success } from '../../../../src/domain/errors.ts';
import type { Change, OpenGallery } from '../../../../src/gallery/contract.ts';
import { planRemoval, type Contents } from '../../../../src/workflows/removal.ts';
import { forgetInCases, renameInCases } from '../../../../src/workflows/cases/traces.ts';
import { aCase, aReview, anOpinion, kept, ofCase, person, faceOf } from './a-case.ts';

const today = '2026-11-21';
const collection = { id: 'family', name: 'family', createdAt: '2026-01-01T00:00:00Z' };
const mei = { ...collection, id: 'mei', collection: 'family' };

/** Two cases; the first one looks through the family and has decided about Mei and Li. */
const contents: Contents = {
  collections: [kept(collection)],
  people: [kept(mei)],
  photos: [],
  faces: [],
  consents: [kept(ofCase('first')), kept(ofCase('second'))],
  imports: [],
  importItems: [],
  cases: [kept(aCase('first')), kept(aCase('second', { references: [], collections: [] }))],
  reviews: [
    kept(aReview('of-mei', 'first', person('mei'), [['2026-05-01T10:00:00Z', 'lead']])),
    kept(aReview('of-li', 'first', person('li'))),
    kept(aReview('other-case', 'second', person('li'))),
  ],
  pairRuns: [],
  pairParts: [],
  opinions: [
    kept(anOpinion('asked', 'first', [['i1', person('mei')], ['i2', person('li')], ['i3', faceOf('f'), true]])), // prettier-ignore
    kept(anOpinion('asked-mei', 'second', [['i1', person('mei')], ['i2', person('li'), true]])), // prettier-ignore
  ],
};

const names = (changes: readonly Change[]): string[] =>
  changes
    .map((change) => {
      if (change.kind === 'put') return `put ${change.store} ${change.record.id}`;
      return 'store' in change ? `${change.store} ${change.id}` : `${change.kind} ${change.id}`;
    })
    .sort();

describe('a case whose consent has ended', () => {
  it('goes with its pictures, reviews, second opinions and consent; other cases stay', () => {
    const removal = planRemoval(contents, [{ kind: 'case', id: 'first' }], today);
    expect(names(removal.changes)).toEqual(
      [
        'cases first',
        'consents consent-first',
        'delete-picture crop:first',
        'delete-picture view:first',
        'opinions asked',
        'reviews of-li',
        'reviews of-mei',
      ].sort(),
    );
    expect(removal).toMatchObject({ cases: 1, reviews: 2, people: 0 });
  });

  it('leaves nothing behind that was written after the case itself was gone', () => {
    const removal = planRemoval({ ...contents, cases: [] }, [{ kind: 'case', id: 'first' }], today);
    expect(names(removal.changes)).toContain('reviews of-li');
  });
});

describe('a person who goes', () => {
  it('is forgotten in every case: the review goes, and what second people said', () => {
    const { changes } = planRemoval(contents, [{ kind: 'person', id: 'mei' }], today);
    expect(names(changes)).toEqual([
      'opinions asked-mei',
      'people mei',
      'put opinions asked',
      'reviews of-mei',
    ]);
    const rest = changes.find((change) => change.kind === 'put' && change.store === 'opinions');
    expect(rest).toMatchObject({
      record: {
        items: [{ item: 'i2' }, { item: 'i3' }],
        answers: [{ items: [{ item: 'i2' }, { item: 'i3' }] }],
      },
    });
  });

  it('with the whole collection takes the collection out of the cases that look through it', () => {
    const { changes } = planRemoval(contents, [{ kind: 'collection', id: 'family' }], today);
    expect(changes.find((change) => change.kind === 'put' && change.store === 'cases')).toMatchObject({
      record: { id: 'first', collections: [] },
    });
  });
});

describe('a person who is deleted by hand', () => {
  it('is forgotten in the cases by the same step, which brings all of it back', async () => {
    const listings = { reviews: contents.reviews, opinions: contents.opinions };
    const gallery = {
      list: (store: 'reviews' | 'opinions') =>
        Promise.resolve(success({ kept: listings[store], damaged: [] })),
    } as unknown as Pick<OpenGallery, 'list'>;
    const step = await forgetInCases(gallery, { people: new Set(['mei']), faces: new Set(['f']) });
    if (!step.ok) throw new Error(step.failure.code);
    expect(names(step.value.forward)).toEqual(['opinions asked-mei', 'put opinions asked', 'reviews of-mei']);
    const put = step.value.back.flatMap((change) => (change.kind === 'put' ? [change.record] : []));
    expect(put).toEqual([contents.reviews[0], ...contents.opinions].map((each) => each?.record));
  });
});

describe('a person who becomes one with another', () => {
  it('takes reviews and second opinions along', () => {
    const { forward, back } = renameInCases(contents, 'mei', 'li');
    expect(names(forward)).toEqual(['put opinions asked', 'put opinions asked-mei', 'put reviews of-mei']);
    expect(JSON.stringify(forward)).not.toContain('mei"}');
    expect(JSON.stringify(back)).toContain('"person":"mei"');
  });
});
