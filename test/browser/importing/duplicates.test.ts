import { afterAll, describe, expect, it } from 'vitest';
import { createPool } from '../../../src/engine/pool.ts';
import { importAgain } from '../../../src/workflows/importing/import-one.ts';
import { only, valueOf } from '../engine/expecting.ts';
import { cutOut, fetchPhoto } from '../engine/photos.ts';
import { freshGallery } from '../gallery/galleries.ts';
import { all, expectWhole, fileOf, headFiles, newCollection, now, planOf, run } from './an-album.ts';

describe('an import', () => {
  const reader = createPool();
  afterAll(() => {
    reader.dispose();
  });

  it('stores a file once, whatever its name, also when it comes again later and in another collection', async () => {
    const gallery = await freshGallery();
    const [first, second] = [await newCollection(gallery), await newCollection(gallery)];
    const files = await headFiles();
    const copies = files.map((file) => fileOf(`copy of ${file.name}`, file));
    const once = await run(gallery, reader, planOf(first, [...files, ...copies]));
    expect(once.end).toMatchObject({ state: 'done', stored: 5, duplicates: 5 });
    const again = await run(gallery, reader, planOf(second, copies));
    expect(again.end).toMatchObject({ state: 'done', stored: 0, duplicates: 5 });
    const stored = new Set((await all(gallery, 'photos')).map(({ id }) => id));
    for (const { outcome } of again.items) {
      expect(outcome.kind).toBe('duplicate');
      if (outcome.kind === 'duplicate') expect(stored).toContain(outcome.of);
    }
    await expectWhole(gallery, 5);
  });

  it('lists another copy of a photo, smaller and saved again, and stores it only when told to', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    const whole = { x: 0, y: 0, width: 1920, height: 1280 };
    const large = fileOf('large.jpg', await cutOut(await fetchPhoto('/demo/sample1.jpg'), whole, 1600));
    const small = fileOf('small.jpg', await cutOut(large, { ...whole, width: 1600, height: 1067 }, 900));
    await run(gallery, reader, planOf(collection, [large]));
    const stored = only(await all(gallery, 'photos'));
    const plan = planOf(collection, [small]);
    const { end, items } = await run(gallery, reader, plan);
    expect(end).toMatchObject({ duplicates: 1, stored: 0 });
    const item = only(items);
    expect(item.outcome).toEqual({ kind: 'near-duplicate', of: stored.id });

    const file = {
      path: item.path,
      bytes: item.bytes,
      modified: item.modified,
      open: () => Promise.resolve({ ok: true, value: small } as const),
    };
    const deps = { gallery, reader, now: () => now };
    const kept = valueOf(await importAgain(deps, { plan, item, file, keepNearDuplicate: true }));
    expect(kept).toMatchObject({ id: item.id, outcome: { kind: 'stored' } });
    await expectWhole(gallery, 2);
    expect((await all(gallery, 'importItems')).find(({ id }) => id === item.id)).toEqual(kept);
  });

  it('takes different photos of different people for different', async () => {
    const gallery = await freshGallery();
    const demo = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (n) => fileOf(`sample${n}.jpg`, await fetchPhoto(`/demo/sample${n}.jpg`))),
    );
    const { end } = await run(
      gallery,
      reader,
      planOf(await newCollection(gallery), [...demo, ...(await headFiles())]),
    );
    expect(end).toMatchObject({ stored: 11, duplicates: 0 });
  });
});
