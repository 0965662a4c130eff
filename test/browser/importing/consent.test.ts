import { afterAll, describe, expect, it } from 'vitest';
import type { KeptFace, Person } from '../../../src/domain/gallery.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { removeSubjects } from '../../../src/workflows/consent.ts';
import { importPhotos } from '../../../src/workflows/importing/import-photos.ts';
import { codeOf, only, valueOf } from '../engine/expecting.ts';
import { fetchPhoto } from '../engine/photos.ts';
import { freshGallery } from '../gallery/galleries.ts';
import {
  all,
  expectWhole,
  fileOf,
  headFiles,
  newCollection,
  now,
  planOf,
  run,
  tableOf,
  withCommit,
} from './an-album.ts';

describe('an import', () => {
  const reader = createPool();
  afterAll(() => {
    reader.dispose();
  });

  it('without anybody’s consent begins nothing and stores nothing', async () => {
    const gallery = await freshGallery();
    const files = await headFiles();
    for (const [consent, code] of [
      ['none', 'consent.missing'],
      [{ givenOn: '2025-01-01', endsOn: '2026-05-31' }, 'consent.ended'],
    ] as const) {
      const plan = planOf(await newCollection(gallery, consent), files);
      const listener = { progress: () => undefined, item: () => undefined };
      expect(codeOf(await importPhotos({ gallery, reader, now: () => now }, plan, listener))).toBe(code);
    }
    expect(await all(gallery, 'photos')).toEqual([]);
    expect(await all(gallery, 'imports')).toEqual([]);
  });

  it('does not keep the photo of a person whose own consent has ended', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    const person: Person = {
      id: crypto.randomUUID(),
      collection: collection.id,
      name: 'Li Na',
      createdAt: '2026-06-01T00:00:00.000Z',
    };
    const [ended] = await all(gallery, 'consents');
    if (ended === undefined) return expect.fail('the collection has consent');
    valueOf(
      await gallery.commit([
        { kind: 'put', store: 'people', record: person, revision: 0 },
        {
          kind: 'put',
          store: 'consents',
          record: {
            ...ended,
            id: crypto.randomUUID(),
            subject: { kind: 'person', id: person.id },
            givenOn: '2025-01-01',
            endsOn: '2026-01-01',
          },
          revision: 0,
        },
      ]),
    );
    const table = await tableOf('file,person', 'head-1.jpg,Li Na', 'group.jpg,Li Na');
    const group = fileOf('group.jpg', await fetchPhoto('/demo/sample1.jpg'));
    const files = [...(await headFiles()), group];
    const { items } = await run(gallery, reader, { ...planOf(collection, files), table });
    for (const name of ['head-1.jpg', 'group.jpg'])
      expect(items.find(({ path }) => path === name)?.outcome, name).toEqual({
        kind: 'failed',
        code: 'consent.ended',
      });
    await expectWhole(gallery, 4);
  });

  it('cannot leave anything of a person whose removal it crosses', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    const person: Person = {
      id: crypto.randomUUID(),
      collection: collection.id,
      name: 'Li Na',
      createdAt: '2026-06-01T00:00:00.000Z',
    };
    valueOf(await gallery.commit([{ kind: 'put', store: 'people', record: person, revision: 0 }]));
    const table = await tableOf('file,person', 'head-1.jpg,Li Na');
    await run(gallery, reader, { ...planOf(collection, (await headFiles()).slice(0, 1)), table });
    const [photo, face] = [only(await all(gallery, 'photos')), only(await all(gallery, 'faces'))];
    // One more photo of them is committed after the removal was planned and before the removal is.
    let commits = 0;
    const crossed = withCommit(gallery, async (changes) => {
      commits += 1;
      if (commits === 1) {
        const late: KeptFace = { ...face, id: crypto.randomUUID(), photo: crypto.randomUUID() };
        const another = { ...photo, id: late.photo, sha256: 'another' };
        valueOf(
          await gallery.commit([
            { kind: 'put', store: 'photos', record: another, revision: 0 },
            { kind: 'put', store: 'faces', record: late, revision: 0 },
          ]),
        );
      }
      return gallery.commit(changes);
    });
    const subject = { kind: 'person', id: person.id } as const;
    const removal = valueOf(await removeSubjects(crossed, [subject], '2026-06-01'));
    expect(removal).toMatchObject({ people: 1, faces: 2, photos: 2 });
    for (const store of ['people', 'faces', 'photos'] as const)
      expect(await all(gallery, store), store).toEqual([]);
  });
});
