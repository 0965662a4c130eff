import { afterAll, describe, expect, it } from 'vitest';
import type { PhotoFaces } from '../../../src/domain/face.ts';
import { largestFace } from '../../../src/domain/face.ts';
import { createPool } from '../../../src/engine/pool.ts';
import type { OpenGallery } from '../../../src/gallery/contract.ts';
import { keptDeskPhotos } from '../../../src/workflows/search/desk-photos.ts';
import { facePicture } from '../../../src/workflows/search/face-picture.ts';
import { keptUnits, type KeptRecords } from '../../../src/workflows/search/units.ts';
import { at, only, valueOf } from '../engine/expecting.ts';
import { fetchPhoto, offBy } from '../engine/photos.ts';
import { freshGallery } from '../gallery/galleries.ts';
import { headFiles, newCollection, planOf, run } from '../importing/an-album.ts';

const pool = createPool();
afterAll(() => {
  pool.dispose();
});

async function read(photo: Blob): Promise<PhotoFaces> {
  return valueOf(await pool.analyse(photo)).photo;
}

const mainFace = ({ faces }: PhotoFaces) => at(faces, largestFace(faces) ?? -1);

describe('a picture for the desk', () => {
  it.each([1, 3, 6, 8])(
    'stands upright whatever EXIF says (%i), with the points on the face',
    async (turn) => {
      const photo = await fetchPhoto(`/corpus/orientation-${String(turn)}.jpg`);
      const seen = await read(photo);
      const face = only(seen.faces);
      const picture = (await facePicture(photo, face, seen)) ?? expect.fail('it can be decoded');
      expect([picture.width, picture.height]).toEqual([seen.width, seen.height]);
      const again = await read(picture.picture);
      expect([again.width, again.height]).toEqual([picture.width, picture.height]);
      expect(offBy(only(again.faces).alignment.points, picture.points)).toBeLessThan(0.06);
    },
  );

  it('is the part round the face where the photo is large, in its own pixels', async () => {
    const photo = await fetchPhoto('/demo/sample5.jpg');
    const seen = await read(photo);
    expect(Math.max(seen.width, seen.height)).toBeGreaterThan(1600);
    for (const face of [mainFace(seen), at(seen.faces, 0)]) {
      const picture = (await facePicture(photo, face, seen)) ?? expect.fail('it can be decoded');
      expect(Math.max(picture.width, picture.height)).toBe(1600);
      const [eye, otherEye] = picture.points;
      expect(Math.hypot(otherEye.x - eye.x, otherEye.y - eye.y)).toBeCloseTo(face.quality.eyeDistance, 0);
      const again = (await read(picture.picture)).faces.map(({ alignment }) => alignment.points);
      expect(Math.min(...again.map((points) => offBy(points, picture.points)))).toBeLessThan(0.06);
    }
  });

  it('is shrunk where a face alone is larger than that', async () => {
    const canvas = new OffscreenCanvas(4000, 3000);
    canvas.getContext('2d')?.fillRect(0, 0, 4000, 3000);
    const photo = await canvas.convertToBlob();
    const points = [
      { x: 1800, y: 1400 },
      { x: 2200, y: 1400 },
      { x: 2000, y: 1600 },
      { x: 1850, y: 1800 },
      { x: 2150, y: 1800 },
    ] as const;
    const face = { alignment: { points, method: 'marked', confidence: 1 } } as const;
    const picture =
      (await facePicture(photo, face, { width: 4000, height: 3000 })) ?? expect.fail('it can be decoded');
    expect([picture.width, picture.height]).toEqual([1600, 1200]);
    expect(picture.points[0]).toEqual({ x: 720, y: 560 });
  });

  it('is none where the file is no photo', async () => {
    const face = mainFace(await read(at(await headFiles(), 0)));
    const broken = new Blob(['no photo']);
    expect(await facePicture(broken, face, { width: 10, height: 10 })).toBeUndefined();
  });
});

async function recordsOf(gallery: OpenGallery): Promise<KeptRecords> {
  const byId = async <S extends 'faces' | 'photos' | 'people' | 'consents'>(store: S) => {
    const { kept } = valueOf(await gallery.list(store));
    return new Map(kept.map((each) => [each.record.id, each]));
  };
  return {
    faces: await byId('faces'),
    photos: await byId('photos'),
    people: await byId('people'),
    consents: await byId('consents'),
  };
}

describe('photos of a kept candidate', () => {
  it.each([
    { keepOriginals: true, what: 'the original' },
    { keepOriginals: false, what: 'the view' },
  ])('show $what, and a crop of the face', async ({ keepOriginals }) => {
    const gallery = await freshGallery();
    const collection = await newCollection(gallery);
    const photo = new File([await fetchPhoto('/demo/sample5.jpg')], 'large.jpg');
    await run(gallery, pool, { ...planOf(collection, [photo]), keepOriginals });
    const records = await recordsOf(gallery);
    const made = await keptUnits(records, {
      collections: [collection.id],
      today: '2026-07-01',
      signal: new AbortController().signal,
    });
    const { units, faces } = made ?? expect.fail('nobody stopped it');
    const unit = units.toSorted((p, q) => widthOf(q) - widthOf(p))[0] ?? expect.fail('no face');
    expect(unit.facts).toEqual({ collection: collection.id, covered: true });
    const desk = only(keptDeskPhotos(gallery, records, unit, faces.get(unit.key) ?? []));
    const picture = (await desk.open()) ?? expect.fail('it is kept');
    expect(Math.max(picture.width, picture.height)).toBe(keepOriginals ? 1600 : 640);
    const again = mainFace(await read(picture.picture));
    expect(offBy(again.alignment.points, picture.points)).toBeLessThan(0.15);
    const crop = await createImageBitmap((await desk.crop()) ?? new Blob());
    expect([crop.width, crop.height]).toEqual([160, 160]);

    gallery.lock();
    expect(await desk.open()).toBeUndefined();
    expect(await desk.crop()).toBeUndefined();
  });
});

const widthOf = ({
  side,
}: {
  readonly side: readonly { readonly face: { readonly box: { width: number } } }[];
}) => side[0]?.face.box.width ?? 0;
