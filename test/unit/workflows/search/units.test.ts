import { describe, expect, it } from 'vitest';
import type { Consent, KeptFace, Person, Photo } from '../../../../src/domain/gallery.ts';
import { overallQuality } from '../../../../src/domain/overall-quality.ts';
import { keptUnits, type KeptRecords, type KeptUnits } from '../../../../src/workflows/search/units.ts';
import { aFace } from '../../a-face.ts';
import { aConsent, aKeptFace, aPerson, aPhotoRecord, kept } from '../people/records.ts';

interface Album {
  readonly faces: readonly KeptFace[];
  readonly photos: readonly Photo[];
  readonly people: readonly Person[];
  readonly consents?: readonly Consent[];
}

async function unitsOf(
  { faces, photos, people, consents = [] }: Album,
  collections: readonly string[] = ['album'],
): Promise<KeptUnits> {
  const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.id, kept(record)]));
  const records: KeptRecords = {
    faces: byId(faces),
    photos: byId(photos),
    people: byId(people),
    consents: byId(consents),
  };
  const units = await keptUnits(records, {
    collections,
    today: '2026-06-01',
    signal: new AbortController().signal,
    kernel: 'test',
  });
  return units ?? expect.fail('nobody stopped it');
}

const photos = Array.from({ length: 8 }, (_, index) => aPhotoRecord(`p${String(index)}`));

describe('the people of a collection', () => {
  it('are searched by all their photos together, unnamed faces one by one', async () => {
    const { units, faces } = await unitsOf({
      photos,
      people: [aPerson('li')],
      faces: [
        aKeptFace('f0', 'p0', { person: 'li' }),
        aKeptFace('f1', 'p1'),
        aKeptFace('f2', 'p2', { person: 'li' }),
        aKeptFace('f3', 'p3', { person: 'gone' }),
      ],
    });
    expect(units.map(({ key, side }) => [key, side.length])).toEqual([
      ['person:li', 2],
      ['face:f1', 1],
      ['face:f3', 1],
    ]);
    expect(faces.get('person:li')?.toSorted()).toEqual(['f0', 'f2']);
  });

  it('are left out where a template is none, as a file from elsewhere may bring it', async () => {
    const withTemplate = (id: string, photo: string, values: Float32Array) =>
      aKeptFace(id, photo, { face: aFace({ template: { values, kernel: 'test' } }) });
    const { units, leftOut } = await unitsOf({
      photos,
      people: [],
      faces: [
        aKeptFace('f0', 'p0'),
        withTemplate('f1', 'p1', new Float32Array(128)),
        withTemplate('f2', 'p2', Float32Array.of(1)),
        withTemplate('f3', 'p3', new Float32Array(128).fill(1e30)),
      ],
    });
    expect(units.map(({ key }) => key)).toEqual(['face:f0']);
    expect(leftOut).toBe(3);
  });

  it('are searched by their five best photos, named in the order of the side', async () => {
    const own = [3, 7, 1, 6, 2, 5].map((score, index) =>
      aKeptFace(`f${String(index)}`, `p${String(index)}`, {
        person: 'li',
        face: aFace({
          quality: {
            eyeDistance: 12 * score,
            sharpness: 0.7,
            brightness: 0.5,
            contrast: 0.2,
            yaw: 0,
            pitch: 0,
            roll: 0,
          },
        }),
      }),
    );
    const { units, faces } = await unitsOf({ photos, people: [aPerson('li')], faces: own });
    expect(faces.get('person:li')).toEqual(['f1', 'f3', 'f5', 'f0', 'f4']);
    const [unit] = units;
    const qualities = unit?.side.map(({ face }) => overallQuality(face)) ?? [];
    expect(qualities).toEqual(qualities.toSorted((p, q) => q - p));
  });

  it('of other collections are not searched', async () => {
    const { units } = await unitsOf({
      photos: [aPhotoRecord('p0'), aPhotoRecord('q0', { collection: 'other' })],
      people: [],
      faces: [aKeptFace('f0', 'p0'), aKeptFace('f1', 'q0'), aKeptFace('f2', 'nowhere')],
    });
    expect(units.map(({ key }) => key)).toEqual(['face:f0']);
  });

  it('whose templates are older are counted and left out', async () => {
    const older = aFace({ template: { values: new Float32Array(128), kernel: 'older' } });
    const { units, leftOut } = await unitsOf({
      photos,
      people: [aPerson('li')],
      faces: [
        aKeptFace('f0', 'p0', { person: 'li', face: older }),
        aKeptFace('f1', 'p1', { person: 'li' }),
        aKeptFace('f2', 'p2', { face: older }),
      ],
    });
    expect(units.map(({ key, side }) => [key, side.length])).toEqual([['person:li', 1]]);
    expect(leftOut).toBe(2);
  });

  it('come with what their records state, and nothing else', async () => {
    const { units } = await unitsOf({
      photos: [aPhotoRecord('p0', { place: 'Harbin', statedDate: '1999' }), aPhotoRecord('p1')],
      people: [
        aPerson('li', { sex: 'female', birthYear: 1990, missingYear: 1995, place: 'Chengdu' }),
        aPerson('nameless', { name: '' }),
      ],
      faces: [
        aKeptFace('f0', 'p0', { person: 'li' }),
        aKeptFace('f1', 'p0'),
        aKeptFace('f2', 'p1', { person: 'nameless' }),
      ],
    });
    expect(units.map(({ facts }) => facts)).toEqual([
      {
        name: 'li',
        sex: 'female',
        birthYear: 1990,
        missingYear: 1995,
        place: 'Chengdu',
        collection: 'album',
        covered: false,
      },
      { place: 'Harbin', collection: 'album', covered: false },
      { collection: 'album', covered: false },
    ]);
    expect(units[0]?.side[0]).toMatchObject({ year: 1999, age: { source: 'photo-date', mean: 9 } });
  });

  it('are covered by their own consent, or by that of the collection', async () => {
    const everyone: Consent = {
      ...aConsent('c', 'x', '2027-01-01'),
      subject: { kind: 'collection', id: 'album' },
    };
    const faces = [aKeptFace('f0', 'p0', { person: 'li' }), aKeptFace('f1', 'p1', { person: 'wang' })];
    const people = [aPerson('li'), aPerson('wang')];
    const covered = async (consents: readonly Consent[]) =>
      (await unitsOf({ photos, people, faces, consents })).units.map(({ facts }) => facts.covered);
    expect(await covered([aConsent('a', 'li', '2027-01-01')])).toEqual([true, false]);
    expect(await covered([aConsent('a', 'li', '2026-05-31')])).toEqual([false, false]);
    // One's own record that has ended is not made good by the collection's.
    expect(await covered([everyone, aConsent('a', 'li', '2026-05-31')])).toEqual([false, true]);
  });

  it('are no longer made ready once nobody waits', async () => {
    const stopped = new AbortController();
    stopped.abort();
    const none: KeptRecords = { faces: new Map(), photos: new Map(), people: new Map(), consents: new Map() };
    const units = await keptUnits(none, { collections: [], today: '2026-06-01', signal: stopped.signal });
    expect(units).toBeUndefined();
  });
});
