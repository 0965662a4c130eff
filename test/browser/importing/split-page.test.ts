import { afterAll, describe, expect, it } from 'vitest';
import { createPool } from '../../../src/engine/pool.ts';
import { readPage, splitPage } from '../../../src/workflows/album/split-page.ts';
import { at, only, valueOf } from '../engine/expecting.ts';
import { fetchPhoto } from '../engine/photos.ts';
import { freshGallery } from '../gallery/galleries.ts';
import { all, expectWhole, fileOf, newCollection, now, planOf, run } from './an-album.ts';

const reader = createPool({ workers: 1 });
afterAll(() => {
  reader.dispose();
});

/** Two people on white, far apart, as prints on a page. */
async function albumPage(): Promise<File> {
  const canvas = new OffscreenCanvas(1600, 800);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1600, 800);
  const prints = [
    ['/demo/sample1.jpg', 350, 250, 370, 100, 200],
    ['/demo/sample5.jpg', 1340, 270, 440, 1100, 150],
  ] as const;
  for (const [photo, x, y, side, left, top] of prints)
    context.drawImage(
      await createImageBitmap(await fetchPhoto(photo), x, y, side, side),
      left,
      top,
      400,
      400,
    );
  return fileOf('page.png', await canvas.convertToBlob({ type: 'image/png' }));
}

describe('an album page', () => {
  it('becomes a photo for each face, named as cut from it, and one page again', async () => {
    const gallery = await freshGallery();
    const file = await albumPage();
    await run(gallery, reader, planOf(await newCollection(gallery), [file]));
    const page = only(await all(gallery, 'photos'));
    const before = await all(gallery, 'faces');
    expect(valueOf(await readPage(gallery, page.id)).cuts).toHaveLength(2);
    const split = valueOf(await splitPage({ gallery, reader, now: () => now }, page.id, file));
    const photos = await all(gallery, 'photos');
    expect(photos).toHaveLength(2);
    for (const photo of photos) {
      expect(photo.cutFrom).toBe('page.png');
      expect(photo.treatment?.crop?.width).toBeLessThan(0.5);
    }
    const faces = await all(gallery, 'faces');
    expect(new Set(faces.map(({ photo }) => photo))).toEqual(new Set(split.photos));
    expect(new Set(faces.map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)));
    const first = at(faces, 0);
    const own = photos.find(({ id }) => id === first.photo);
    expect(first.face.box.x).toBeGreaterThan(0);
    expect(first.face.box.x + first.face.box.width).toBeLessThan(own?.width ?? 0);
    await expectWhole(gallery, 2);
    valueOf(await gallery.commit(split.undo));
    expect(await all(gallery, 'photos')).toEqual([page]);
    expect((await all(gallery, 'faces')).map(({ photo }) => photo)).toEqual([page.id, page.id]);
    await expectWhole(gallery, 1);
  });
});
