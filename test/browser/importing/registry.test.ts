import { afterAll, describe, expect, it } from 'vitest';
import { createPool } from '../../../src/engine/pool.ts';
import { importPhotos } from '../../../src/workflows/importing/import-photos.ts';
import { codeOf } from '../engine/expecting.ts';
import { freshGallery } from '../gallery/galleries.ts';
import { all, expectWhole, headFiles, newCollection, now, planOf, run, tableOf } from './an-album.ts';

const header =
  'file,name,number,sex,birth place,marks,who agreed,consent name,purpose,given on,end date,child view';
const agreed = 'parent,Li Hua,to look for him,2026-01-02,2026-12-31,not asked';

describe('the table of a registry', () => {
  const reader = createPool();
  afterAll(() => {
    reader.dispose();
  });

  it('brings people with their photos, facts and consents into a collection that has no record', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery, 'none');
    const table = await tableOf(
      header,
      `head-1.jpg;head-2.jpg,Li Jun,A1,male,Bijie,a scar,${agreed}`,
      `head-3.jpg,Li Jun,A2,,,,${agreed}`,
      'head-4.jpg,Wang Mei,A3,,,,parent,,,,2026-12-31,',
    );
    const { items } = await run(gallery, reader, { ...planOf(collection, await headFiles()), table });
    const outcome = (name: string) => items.find(({ path }) => path === name)?.outcome;
    expect(outcome('head-4.jpg')).toEqual({ kind: 'failed', code: 'table.bad-consent' });
    expect(outcome('head-5.jpg')).toEqual({ kind: 'failed', code: 'consent.missing' });
    await expectWhole(gallery, 3);
    const people = await all(gallery, 'people');
    expect(people.map(({ registryNumber }) => registryNumber).sort()).toEqual(['A1', 'A2']);
    const jun = people.find(({ registryNumber }) => registryNumber === 'A1');
    expect(jun).toMatchObject({ name: 'Li Jun', sex: 'male', birthPlace: 'Bijie', marks: 'a scar' });
    const faces = await all(gallery, 'faces');
    expect(faces.filter(({ person }) => person === jun?.id)).toHaveLength(2);
    const consents = await all(gallery, 'consents');
    expect(consents.map(({ subject }) => subject.id).sort()).toEqual(people.map(({ id }) => id).sort());
    expect(consents[0]).toMatchObject({ agreedByName: 'Li Hua', endsOn: '2026-12-31', view: 'not-asked' });
    // Without the table nobody agreed to anything.
    const listener = { progress: () => undefined, item: () => undefined };
    const bare = planOf(collection, await headFiles());
    expect(codeOf(await importPhotos({ gallery, reader, now: () => now }, bare, listener))).toBe(
      'consent.missing',
    );
  });

  it('leaves the record of the collection where a row is not complete, but keeps nothing longer than the row', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    const table = await tableOf(
      header,
      'head-1.jpg,Shorter,B1,,,,parent,,,,2026-12-31,',
      'head-2.jpg,Longer,B2,,,,parent,,,,2030-12-31,',
      `head-3.jpg;head-4.jpg,,,female,Bijie,,,,,,,`,
      `head-5.jpg,Ended,B3,,,,${agreed.replace('2026-12-31', '2026-05-31')}`,
    );
    const { end, items } = await run(gallery, reader, { ...planOf(collection, await headFiles()), table });
    expect(end).toMatchObject({ stored: 4, failed: 1 });
    expect(items.find(({ path }) => path === 'head-5.jpg')?.outcome).toEqual({
      kind: 'failed',
      code: 'consent.ended',
    });
    const people = await all(gallery, 'people');
    const own = (await all(gallery, 'consents')).filter(({ subject }) => subject.kind === 'person');
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      subject: { id: people.find(({ name }) => name === 'Shorter')?.id },
      endsOn: '2026-12-31',
      purpose: 'family album',
    });
    // A row without a name is somebody all the same, and one person on both photos.
    const unnamed = people.filter(({ name }) => name === '');
    expect(unnamed).toMatchObject([{ sex: 'female', birthPlace: 'Bijie' }]);
    const faces = await all(gallery, 'faces');
    expect(faces.filter(({ person }) => person === unnamed[0]?.id)).toHaveLength(2);
  });

  it('does not bring back what ended, unless it was given after that', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    const person = { id: crypto.randomUUID(), collection: collection.id, name: 'Li Jun' };
    const [consent] = await all(gallery, 'consents');
    if (consent === undefined) return expect.fail('the collection has a record');
    const own = { ...consent, id: crypto.randomUUID(), givenOn: '2025-01-01', endsOn: '2026-03-01' };
    await gallery.commit([
      {
        kind: 'put',
        store: 'people',
        record: { ...person, createdAt: '2026-01-01T00:00:00.000Z' },
        revision: 0,
      },
      {
        kind: 'put',
        store: 'consents',
        record: { ...own, subject: { kind: 'person', id: person.id } },
        revision: 0,
      },
    ]);
    const files = await headFiles();
    const old = await tableOf(header, `head-1.jpg,Li Jun,,,,,${agreed}`);
    const first = await run(gallery, reader, { ...planOf(collection, files.slice(0, 1)), table: old });
    expect(first.items[0]?.outcome).toEqual({ kind: 'failed', code: 'consent.ended' });
    const anew = await tableOf(header, `head-2.jpg,Li Jun,,,,,${agreed.replace('2026-01-02', '2026-04-01')}`);
    const second = await run(gallery, reader, { ...planOf(collection, files.slice(1, 2)), table: anew });
    expect(second.items[0]?.outcome.kind).toBe('stored');
    expect(await all(gallery, 'consents')).toHaveLength(3);
  });

  it('knows a row without name or number again by its photos, in a later session too', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    const lines = [header, 'head-1.jpg;head-2.jpg;head-3.jpg,,,male,Bijie,,,,,,,'];
    const files = await headFiles();
    const first = await run(gallery, reader, {
      ...planOf(collection, files.slice(0, 1)),
      table: await tableOf(...lines),
    });
    expect(first.end).toMatchObject({ stored: 1 });
    // The table is read anew, as after a reload.
    const [resume] = await all(gallery, 'imports');
    if (resume === undefined) return expect.fail('there was a run');
    expect(resume.withTable).toBe(true);
    const plan = { ...planOf(collection, files.slice(0, 2)), table: await tableOf(...lines), resume };
    expect((await run(gallery, reader, plan)).end).toMatchObject({ stored: 2 });
    // Begun from the beginning: what is there already tells whose the rest is.
    const anew = { ...planOf(collection, files.slice(0, 3)), table: await tableOf(...lines) };
    expect((await run(gallery, reader, anew)).end).toMatchObject({ stored: 1, duplicates: 2 });
    const people = await all(gallery, 'people');
    expect(people).toHaveLength(1);
    expect((await all(gallery, 'faces')).map(({ person }) => person)).toEqual(
      Array.from({ length: 3 }, () => people[0]?.id),
    );
  });

  it('takes no photo whose name fits another one too, and says which rows have none', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    const table = await tableOf(header, '1.jpg,Li Jun,,,,,,,,,,', '9.jpg,Wang Mei,,,,,,,,,,');
    const photos = await headFiles();
    const sources = photos.slice(0, 2).map((photo, index) =>
      Object.defineProperty(new File([photo], '1.jpg', { lastModified: 1 }), 'webkitRelativePath', {
        value: `album/${index}/1.jpg`,
      }),
    );
    const { end, items } = await run(gallery, reader, { ...planOf(collection, sources), table });
    expect(items.map(({ outcome }) => outcome)).toEqual([
      { kind: 'failed', code: 'table.same-name' },
      { kind: 'failed', code: 'table.same-name' },
    ]);
    expect(end.rowsWithoutPhoto).toEqual({ count: 1, files: ['9.jpg'] });
    expect(await all(gallery, 'people')).toEqual([]);
  });
});
