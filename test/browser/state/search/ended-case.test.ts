import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../../../src/domain/gallery.ts';
import type { OpenGallery } from '../../../../src/gallery/contract.ts';
import { createConsents } from '../../../../src/state/consents.ts';
import { caseWriter } from '../../../../src/state/search/case-consent.ts';
import { codeOf, only, valueOf } from '../../engine/expecting.ts';
import { opinion } from '../../gallery/a-gallery.ts';
import { freshGallery } from '../../gallery/galleries.ts';
import { until } from '../an-album.ts';
import { agreed, reference, searchTab, type SearchTab } from './a-search.ts';

/** A case whose consent has ended since, with a review. */
async function endedCase(gallery: OpenGallery): Promise<SearchTab> {
  const search = await searchTab(gallery);
  search.references.value = [reference(1)];
  search.cases.words.value = { name: 'L.', facts: {} };
  const consent = agreed();
  valueOf(await search.cases.keep(consent));
  const candidate = { kind: 'face', face: crypto.randomUUID() } as const;
  await search.reviews.write({ candidate, parts: [{ part: 'ears' }], decisions: [] });
  valueOf(await search.cases.leave('save'));
  const ended = { ...consent, givenOn: '2020-01-01', endsOn: '2021-01-01' };
  valueOf(await gallery.commit([{ kind: 'put', store: 'consents', record: ended, revision: 1 }]));
  return search;
}

describe('a consent that has ended', () => {
  it('makes no case', async () => {
    const search = await searchTab(await freshGallery());
    search.references.value = [reference(1)];
    expect(
      codeOf(await search.cases.keep({ ...agreed(), givenOn: '2020-01-01', endsOn: '2021-01-01' })),
    ).toBe('consent.ended');
    expect(search.cases.open.value).toBeUndefined();
  });
});

describe('a case whose consent has ended', () => {
  it('can be seen and left, and takes nothing new until somebody agrees again', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    search.references.value = [reference(1)];
    const consent = agreed();
    valueOf(await search.cases.keep(consent));
    const ended = { ...consent, givenOn: '2020-01-01', endsOn: '2021-01-01' };
    valueOf(await gallery.commit([{ kind: 'put', store: 'consents', record: ended, revision: 1 }]));
    await until(search.cases.coverage, (coverage) => coverage?.covered === false);
    search.cases.words.value = { name: 'Li', facts: {} };
    expect(codeOf(await search.cases.save())).toBe('consent.ended');
    const review = {
      candidate: { kind: 'face', face: crypto.randomUUID() },
      parts: [],
      decisions: [],
    } as const;
    expect(await search.reviews.write(review)).toEqual({ code: 'consent.ended' });
    const answered = { kind: 'put', store: 'opinions', record: opinion, revision: 0 } as const;
    const writer = caseWriter(gallery, search.library, consent.subject.id);
    expect(codeOf(await writer.commit([answered]))).toBe('consent.ended');
    expect(codeOf(await search.cases.leave('save'))).toBe('consent.ended');
    expect(search.cases.words.value.name).toBe('Li');

    valueOf(await gallery.commit([{ kind: 'put', store: 'consents', record: consent, revision: 2 }]));
    await until(search.cases.coverage, (coverage) => coverage?.covered === true);
    valueOf(await search.cases.save());
    expect(only(valueOf(await gallery.list('cases')).kept).record.name).toBe('Li');
  });

  it('is listed by name, and goes with everything in it when that is wanted', async () => {
    const gallery = await freshGallery();
    const { open, library } = await endedCase(gallery);
    const settings = signal<Settings>(defaultSettings);
    const consents = createConsents({ open, settings }, library);
    await until(consents.ended, (ended) => ended.length === 1);
    const ended = only(consents.ended.value);
    expect(ended).toMatchObject({ name: 'L.', kept: { record: { subject: { kind: 'case' } } } });
    const subject = ended.kept.record.subject;
    expect(valueOf(await consents.count([subject]))).toMatchObject({ cases: 1, reviews: 1, people: 0 });
    valueOf(await consents.remove([subject]));
    for (const store of ['cases', 'reviews', 'consents'] as const)
      expect(valueOf(await gallery.list(store)).kept).toEqual([]);
    expect(valueOf(await gallery.pictureIds())).toEqual([]);
  });

  it('goes by itself at unlock where the settings say so', async () => {
    const gallery = await freshGallery();
    const { open, library } = await endedCase(gallery);
    const settings = signal<Settings>({ ...defaultSettings, expired: 'remove' });
    const consents = createConsents({ open, settings }, library);
    const removed = await until(consents.removed, (removal) => removal !== undefined);
    expect(removed).toMatchObject({ cases: 1, reviews: 1 });
    expect(valueOf(await gallery.pictureIds())).toEqual([]);
  });
});
