import { afterAll, describe, expect, it } from 'vitest';
import { pictureId } from '../../../src/domain/gallery.ts';
import type { Person } from '../../../src/domain/gallery.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { cosine } from '../../../src/kernel/similarity.ts';
import { markFace } from '../../../src/workflows/importing/mark-face.ts';
import { at, codeOf, only, valueOf } from '../engine/expecting.ts';
import { fetchPhoto } from '../engine/photos.ts';
import { freshGallery, freshName, unlockAgain } from '../gallery/galleries.ts';
import {
  all,
  begin,
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

  it('keeps of each photo what it says, a view and a square per face, and not the file', async () => {
    const database = freshName();
    const first = await freshGallery(database);
    const collection = await newCollection(first);
    const { end, items } = await run(first, reader, planOf(collection, await headFiles()));
    expect(end).toMatchObject({ state: 'done', total: 5, done: 5, stored: 5, faces: 5, failed: 0 });
    expect(items.map(({ path }) => path).sort()).toEqual((await headFiles()).map(({ name }) => name));

    first.lock();
    const gallery = await unlockAgain(database);
    await expectWhole(gallery, 5);
    for (const file of await headFiles()) {
      const photo = (await all(gallery, 'photos')).find(({ fileName }) => fileName === file.name);
      expect(photo).toMatchObject({
        collection: collection.id,
        bytes: file.size,
        width: 224,
        height: 224,
        format: 'jpeg',
        original: false,
        addedAt: new Date(now).toISOString(),
      });
    }
    const face = at(await all(gallery, 'faces'), 0);
    expect(face.face.template.values).toHaveLength(128);
    const crop = valueOf(await gallery.picture(pictureId('crop', face.id)));
    const seen = only(valueOf(await reader.analyse(new Blob([crop?.bytes ?? new Uint8Array()]))).photo.faces);
    expect(cosine(seen.template.values, face.face.template.values)).toBeGreaterThan(0.7);
    expect(only(await all(gallery, 'imports'))).toMatchObject({ state: 'done', total: 5 });
  });

  it('keeps the original file byte for byte when asked to', async () => {
    const gallery = await freshGallery();
    const [file] = await headFiles();
    if (file === undefined) return expect.fail('no heads');
    await run(gallery, reader, { ...planOf(await newCollection(gallery), [file]), keepOriginals: true });
    const photo = only(await all(gallery, 'photos'));
    const original = valueOf(await gallery.picture(pictureId('original', photo.id)));
    expect(original?.type).toBe('image/jpeg');
    expect(original?.bytes).toEqual(new Uint8Array(await file.arrayBuffer()));
    expect(photo.original).toBe(true);
  });

  it('keeps a photo without a face, in which one can be marked by hand', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    // Large, so that the view is smaller than the original.
    const plain = fileOf('meadow.jpg', await fetchPhoto('/corpus/meadow.jpg'));
    const { end, items } = await run(gallery, reader, planOf(collection, [plain]));
    expect(end).toMatchObject({ stored: 1, faces: 0, noFace: 1 });
    const photo = only(await all(gallery, 'photos'));
    expect(only(items).outcome).toEqual({ kind: 'no-face', photo: photo.id });
    const points = [
      { x: 500, y: 300 },
      { x: 600, y: 310 },
      { x: 550, y: 360 },
      { x: 510, y: 400 },
      { x: 590, y: 405 },
    ] as const;
    const face = valueOf(await markFace({ gallery, reader, now: () => now }, photo.id, points));
    expect(face).toMatchObject({ photo: photo.id, face: { rung: 'marked' } });
    face.face.alignment.points.forEach((point, index) => {
      expect(point.x).toBeCloseTo(at(points, index).x, 2);
      expect(point.y).toBeCloseTo(at(points, index).y, 2);
    });
    expect(face.face.box.x).toBeLessThan(500);
    expect(face.face.quality.eyeDistance).toBeCloseTo(Math.hypot(100, 10), 1);
    await expectWhole(gallery, 1);
    // Somebody deletes the photo while the engine is at work.
    const deleting = withCommit(gallery, async (changes) => {
      const { revision = 0 } = valueOf(await gallery.read('photos', photo.id)) ?? {};
      valueOf(await gallery.commit([{ kind: 'delete', store: 'photos', id: photo.id, revision }]));
      return gallery.commit(changes);
    });
    const late = await markFace({ gallery: deleting, reader, now: () => now }, photo.id, points);
    expect(codeOf(late)).toBe('gallery.conflict');
    expect(await all(gallery, 'faces')).toHaveLength(1);
  });

  it('lists what cannot be read with its reason and goes on', async () => {
    const gallery = await freshGallery();
    const broken = {
      'empty.jpg': 'photo.empty',
      'text.jpg': 'photo.not-an-image',
      'truncated-header.jpg': 'photo.unreadable',
      'huge.png': 'photo.too-large',
      'fax.tiff': 'photo.unsupported',
    } as const;
    const files = await Promise.all(
      Object.keys(broken).map(async (name) => fileOf(name, await fetchPhoto(`/corpus/${name}`))),
    );
    const { end, items } = await run(
      gallery,
      reader,
      planOf(await newCollection(gallery), [...files, ...(await headFiles())]),
    );
    expect(end).toMatchObject({ state: 'done', failed: 5, stored: 5, done: 10 });
    for (const [path, code] of Object.entries(broken))
      expect(items.find((item) => item.path === path)?.outcome).toEqual({ kind: 'failed', code });
    await expectWhole(gallery, 5);
  });

  it('gives names, dates and places from a table, and makes each person once', async () => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    const known: Person = {
      id: crypto.randomUUID(),
      collection: collection.id,
      name: 'Li Na',
      createdAt: '2026-06-01T00:00:00.000Z',
    };
    valueOf(await gallery.commit([{ kind: 'put', store: 'people', record: known, revision: 0 }]));
    const table = await tableOf(
      'photo,person,date,place,sex,birth year,missing since',
      'head-1.jpg,Wang Mei,1987-05-03,Chengdu,f,1980,1988',
      'head-2.jpg,wang  mei,1990,,,1980',
      'head-3.jpg,Wang Mei,1990,,,1955',
      'head-4.jpg,LI NA,,,female,1962',
      'group.jpg,Wang Mei,2001,Xi’an,,1980',
    );
    const group = fileOf('group.jpg', await fetchPhoto('/demo/sample1.jpg'));
    const plan = { ...planOf(collection, [...(await headFiles()), group]), table };
    expect((await run(gallery, reader, plan)).end).toMatchObject({ state: 'done', stored: 6 });

    const people = await all(gallery, 'people');
    expect(people.map(({ name, birthYear }) => [name.toLowerCase(), birthYear]).sort()).toEqual([
      ['li na', 1962],
      ['wang mei', 1955],
      ['wang mei', 1980],
    ]);
    expect(people.find(({ id }) => id === known.id)).toEqual({ ...known, sex: 'female', birthYear: 1962 });
    const photos = await all(gallery, 'photos');
    const faces = await all(gallery, 'faces');
    const shown = (name: string) => {
      const photo = photos.find(({ fileName }) => fileName === name);
      const person = faces.find((face) => face.photo === photo?.id)?.person;
      return { photo, person: people.find(({ id }) => id === person) };
    };
    expect(shown('head-1.jpg')).toMatchObject({
      photo: { statedDate: '1987-05-03', place: 'Chengdu' },
      person: { birthYear: 1980, sex: 'female', missingYear: 1988 },
    });
    expect(shown('head-2.jpg').person?.id).toBe(shown('head-1.jpg').person?.id);
    expect(shown('head-3.jpg').person?.birthYear).toBe(1955);
    expect(shown('head-4.jpg').person?.id).toBe(known.id);
    expect(shown('head-5.jpg').person).toBeUndefined();
    // Whose of several faces a name is, nobody said.
    expect(shown('group.jpg').person).toBeUndefined();
    expect(shown('group.jpg').photo).toMatchObject({ note: 'Wang Mei', statedDate: '2001', place: 'Xi’an' });
    await expectWhole(gallery, 6);
  });

  it('that breaks off by a mistake of ours ends, and lets the next one begin', async () => {
    const gallery = await freshGallery();
    const plan = planOf(await newCollection(gallery), await headFiles());
    const broken = { analyse: () => Promise.reject(new Error('a mistake')) };
    const reported: string[] = [];
    const hear = (event: ErrorEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      reported.push(event.message);
    };
    globalThis.addEventListener('error', hear, { capture: true });
    const { handle } = await begin(gallery, broken, plan);
    await expect(handle.finished).rejects.toThrow('a mistake');
    await expect.poll(() => reported).toEqual([expect.stringContaining('a mistake')]);
    globalThis.removeEventListener('error', hear, { capture: true });
    const { end } = await run(gallery, reader, plan);
    expect(end).toMatchObject({ state: 'done', stored: 5 });
  });
});
