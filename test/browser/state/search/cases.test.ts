import { describe, expect, it } from 'vitest';
import { success } from '../../../../src/domain/errors.ts';
import { pictureId } from '../../../../src/domain/gallery.ts';
import { codeOf, only, valueOf } from '../../engine/expecting.ts';
import { freshGallery, freshName, passphrase, tab, unlockAgain } from '../../gallery/galleries.ts';
import { agreed, keptCase, reference, saved, searchTab } from './a-search.ts';

describe('a search that is kept', () => {
  it('is there after the next unlock, with facts, filters, collections and pictures', async () => {
    const database = freshName();
    const search = await searchTab(valueOf(await tab(database).create(passphrase)));
    search.collections.value = ['4ef00000-0000-4000-8000-000000000009'];
    search.filters.value = { ...search.filters.value, sex: { strictness: 'strict', value: 'male' } };
    const id = await keptCase(search);
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
    const id = await keptCase(await searchTab(valueOf(await tab(database).create(passphrase))));
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
    await keptCase(search);
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
    await keptCase(search);
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
    await keptCase(search);
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

describe('the end of a case', () => {
  it('that is resolved leaves nothing behind: no record, picture, review, opinion or consent', async () => {
    const gallery = await freshGallery();
    const search = await searchTab(gallery);
    const id = await keptCase(search);
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
    await keptCase(search);
    valueOf(await search.cases.close('stopped'));
    expect(only(valueOf(await gallery.list('cases')).kept).record).toMatchObject({ outcome: 'stopped' });
    expect(valueOf(await gallery.pictureIds())).toHaveLength(4);
    valueOf(await search.cases.reopen());
    expect(only(valueOf(await gallery.list('cases')).kept).record).not.toHaveProperty('closedAt');
  });
});
