import { describe, expect, it } from 'vitest';
import { success } from '../../../../src/domain/errors.ts';
import { pictureId } from '../../../../src/domain/gallery.ts';
import { caseWriter } from '../../../../src/state/search/case-consent.ts';
import { codeOf, only, valueOf } from '../../engine/expecting.ts';
import { opinion } from '../../gallery/a-gallery.ts';
import { freshGallery, freshName, passphrase, tab, unlockAgain } from '../../gallery/galleries.ts';
import { aFace } from '../../../unit/a-face.ts';
import { until } from '../an-album.ts';
import { agreed, reference, saved, searchTab, type SearchTab } from './a-search.ts';

async function kept(search: SearchTab): Promise<string> {
  search.references.value = [reference(1), reference(2)];
  search.cases.words.value = { name: 'L.', facts: { lastSeenOn: '1991' } };
  const consent = agreed();
  valueOf(await search.cases.keep(consent));
  return consent.subject.id;
}

describe('a search that is kept', () => {
  it('is there after the next unlock, with facts, filters, collections and pictures', async () => {
    const database = freshName();
    const search = await searchTab(valueOf(await tab(database).create(passphrase)));
    search.collections.value = ['4ef00000-0000-4000-8000-000000000009'];
    search.filters.value = { ...search.filters.value, sex: { strictness: 'strict', value: 'male' } };
    const id = await kept(search);
    expect(search.cases.coverage.value?.covered).toBe(true);

    const later = await searchTab(await unlockAgain(database));
    expect(later.cases.all.value.map(({ record }) => record.name)).toEqual(['L.']);
    valueOf(await later.cases.show(id));
    expect(later.cases.words.value).toEqual({ name: 'L.', facts: { lastSeenOn: '1991' } });
    expect(later.filters.value.sex).toEqual({ strictness: 'strict', value: 'male' });
    expect(later.collections.value).toEqual(search.collections.value);
    expect(later.references.value).toEqual(search.references.value);
  });

  it('is saved with its faces described anew, where an older version described them', async () => {
    const database = freshName();
    const id = await kept(await searchTab(valueOf(await tab(database).create(passphrase))));
    const later = await searchTab(await unlockAgain(database), (photos) =>
      Promise.resolve(success(photos.map((photo) => ({ ...photo, face: { ...photo.face, score: 0.25 } })))),
    );
    valueOf(await later.cases.show(id));
    expect(later.references.value.map(({ face }) => face.score)).toEqual([0.25, 0.25]);
    await saved(later, ({ record }) => record.references.every(({ face }) => face.score === 0.25));
  });

  it('is not kept without a photo', async () => {
    const search = await searchTab(await freshGallery());
    expect(codeOf(await search.cases.keep(agreed()))).toBe('case.no-references');
    expect(search.cases.open.value).toBeUndefined();
  });

  it('saves its changes by itself, and takes away the pictures of a photo that was taken away', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    await kept(search);
    const [first, second] = search.references.value;
    if (first === undefined || second === undefined) throw new Error('two photos');
    search.references.value = [second];
    expect(search.cases.unsaved.value).toBe(true);
    await saved(search, ({ record }) => record.references.length === 1);
    expect([...valueOf(await gallery.pictureIds())].sort()).toEqual([
      pictureId('crop', second.id),
      pictureId('view', second.id),
    ]);
    // Taking it away is taken back.
    search.references.value = [first, second];
    await saved(search, ({ record }) => record.references.length === 2);
    expect(valueOf(await gallery.picture(pictureId('view', first.id)))).toEqual(first.view);
    expect(search.cases.unsaved.value).toBe(false);
  });

  it('is not kept a second time, with the same pictures, when the gallery locks meanwhile', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    search.references.value = [reference(1)];
    const keeping = search.cases.keep(agreed());
    // It has begun, and is not done.
    await Promise.resolve();
    await Promise.resolve();
    search.open.value = undefined;
    valueOf(await keeping);
    expect(valueOf(await gallery.list('cases')).kept).toHaveLength(1);
    expect(search.references.value).toEqual([]);
  });

  it('is not put back on the page, nor saved empty, when it is left while it is being saved', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    await kept(search);
    search.cases.words.value = { name: 'Li', facts: {} };
    const saving = search.cases.save();
    await Promise.resolve();
    valueOf(await search.cases.leave('lose'));
    valueOf(await saving);
    expect(search.cases.open.value).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(only(valueOf(await gallery.list('cases')).kept).record).toMatchObject({
      name: 'Li',
      references: [{ statedAge: 3 }, { statedAge: 3 }],
    });
    expect(valueOf(await gallery.pictureIds())).toHaveLength(4);
  });

  it('leaves the page with the key, and nothing of it stays in memory', async () => {
    const search = await searchTab(await freshGallery());
    await kept(search);
    search.open.value = undefined;
    expect(search.cases.open.value).toBeUndefined();
    expect(search.references.value).toEqual([]);
    expect(search.cases.words.value).toEqual({ name: '', facts: {} });
    expect(search.cases.all.value).toEqual([]);
  });
});

describe('a search that nobody has kept', () => {
  it('stays on the page when the gallery locks: it never was in there', async () => {
    const search = await searchTab(await freshGallery());
    search.references.value = [reference(1)];
    search.open.value = undefined;
    expect(search.references.value).toHaveLength(1);
  });
});

describe('a case that is open in two tabs', () => {
  const twoTabs = async () => {
    const database = freshName();
    const one = await searchTab(valueOf(await tab(database).create(passphrase)));
    const id = await kept(one);
    const other = await searchTab(await unlockAgain(database));
    valueOf(await other.cases.show(id));
    return { one, other };
  };

  it('follows what the other tab changes', async () => {
    const { one, other } = await twoTabs();
    one.cases.words.value = { name: 'Li', facts: {} };
    await saved(other, ({ record }) => record.name === 'Li');
    expect(other.cases.words.value.name).toBe('Li');
    one.references.value = [...one.references.value, reference(7)];
    await until(other.references, (photos) => photos.length === 3);
    expect(other.references.value[2]?.view).toEqual(one.references.value[2]?.view);
  });

  it('shows the picture of the face that the other tab has picked', async () => {
    const { one, other } = await twoTabs();
    const [first, ...rest] = one.references.value;
    if (first === undefined) throw new Error('two photos');
    const crop = { bytes: new Uint8Array(900).fill(77), type: 'image/webp' };
    const picked = { ...first, face: aFace({ score: 0.5 }), crop };
    one.references.value = [picked, ...rest];
    await until(other.references, ([photo]) => photo?.face.score === 0.5);
    expect(other.references.value[0]?.crop).toEqual(crop);
  });

  it('asks when both changed it, and loses neither version before that', async () => {
    const { one, other } = await twoTabs();
    other.cases.words.value = { name: 'Theirs', facts: {} };
    one.cases.words.value = { name: 'Mine', facts: {} };
    const done = await Promise.all([one.cases.save(), other.cases.save()]);
    expect(done.map(codeOf).sort()).toEqual(['gallery.conflict', 'ok']);
    const [winner, loser] = codeOf(done[0]) === 'ok' ? [one, other] : [other, one];
    const [stored, shown] = [winner.cases.words.value.name, loser.cases.words.value.name];
    expect(loser.cases.failure.value?.code).toBe('gallery.conflict');
    expect(shown).not.toBe(stored);
    // Nothing is written over while it waits for an answer.
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(winner.cases.open.value?.record.name).toBe(stored);
    expect(loser.cases.words.value.name).toBe(shown);

    valueOf(await loser.cases.takeMine());
    await saved(winner, ({ record }) => record.name === shown);
    expect(loser.cases.failure.value).toBeUndefined();
  });

  it('shows the other version when that is wanted', async () => {
    const { one, other } = await twoTabs();
    one.cases.words.value = { name: 'Mine', facts: {} };
    other.cases.words.value = { name: 'Theirs', facts: {} };
    valueOf(await other.cases.save());
    expect(codeOf(await one.cases.save())).toBe('gallery.conflict');
    valueOf(await one.cases.takeStored());
    expect(one.cases.words.value.name).toBe('Theirs');
    expect(one.cases.unsaved.value).toBe(false);
  });

  it('leaves the page when the other tab deletes it', async () => {
    const { one, other } = await twoTabs();
    expect(valueOf(await one.cases.remove())).toEqual([]);
    await until(other.cases.open, (open) => open === undefined);
    expect(other.references.value).toEqual([]);
  });
});

describe('the end of a case', () => {
  it('that is resolved leaves nothing behind: no record, picture, review, opinion or consent', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    const id = await kept(search);
    await search.reviews.write({
      candidate: { kind: 'person', person: crypto.randomUUID() },
      parts: [],
      decisions: [{ at: new Date().toISOString(), verdict: 'lead', reason: '', evidence: 2 }],
    });
    const request = {
      id: crypto.randomUUID(),
      case: id,
      madeAt: new Date().toISOString(),
      expiresOn: '2030-01-01',
      passphrase: 'seven otters mend quiet harbour bells',
      items: [],
      answers: [],
    };
    valueOf(await gallery.commit([{ kind: 'put', store: 'opinions', record: request, revision: 0 }]));
    expect(valueOf(await search.cases.remove())).toEqual([]);
    for (const store of ['cases', 'reviews', 'opinions', 'consents'] as const)
      expect(valueOf(await gallery.list(store)).kept).toEqual([]);
    expect(valueOf(await gallery.pictureIds())).toEqual([]);
    expect(search.references.value).toEqual([]);
    expect(search.cases.open.value).toBeUndefined();
  });

  it('that is stopped keeps all of it, and it can be worked on again', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    await kept(search);
    valueOf(await search.cases.close('stopped'));
    expect(only(valueOf(await gallery.list('cases')).kept).record).toMatchObject({ outcome: 'stopped' });
    expect(valueOf(await gallery.pictureIds())).toHaveLength(4);
    valueOf(await search.cases.reopen());
    expect(only(valueOf(await gallery.list('cases')).kept).record).not.toHaveProperty('closedAt');
  });
});

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
});
