import { effect } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { cropOf, viewOf } from '../../../src/state/library.ts';
import { createPictureUrls } from '../../../src/state/picture-urls.ts';
import { valueOf } from '../engine/expecting.ts';
import { freshGallery, freshName, tab, passphrase, unlockAgain } from '../gallery/galleries.ts';
import { aPerson } from '../../unit/workflows/people/records.ts';
import { fillAlbum, put, screenOf, until } from './an-album.ts';

const isServed = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

describe('the library', () => {
  it('holds all of the open gallery, with indexes', async () => {
    const gallery = await freshGallery();
    await fillAlbum(gallery);
    const { library } = await screenOf(gallery);
    expect([...library.people.value.keys()].sort()).toEqual(['Lan', 'Wei']);
    expect(
      library.facesByPerson.value
        .get('Lan')
        ?.map(({ record }) => record.id)
        .sort(),
    ).toEqual(['lan-1', 'lan-2', 'lan-3']);
    expect(library.facesByPhoto.value.get('both')).toHaveLength(2);
    expect(library.facesWithoutPerson.value).toHaveLength(2);
    expect(library.settings.value).toMatchObject({ revision: 0, record: { autoLockMinutes: 15 } });
  });

  it('follows its own commits and reads again only what they touched', async () => {
    const gallery = await freshGallery();
    await fillAlbum(gallery);
    const { library } = await screenOf(gallery);
    const before = library.people.value;
    const faces = library.faces.value;
    valueOf(await gallery.commit([put('people', aPerson('Lan', { place: 'Guiyang' }), 1)]));
    await until(library.people, (people) => people.get('Lan')?.revision === 2);
    expect(library.people.value.get('Lan')?.record.place).toBe('Guiyang');
    expect(library.people.value.get('Wei')).toBe(before.get('Wei'));
    expect(library.faces.value).toBe(faces);
  });

  it('follows another tab', async () => {
    const database = freshName();
    const gallery = valueOf(await tab(database).create(passphrase));
    await fillAlbum(gallery);
    const { library } = await screenOf(gallery);
    const other = await unlockAgain(database);
    valueOf(await other.commit([{ kind: 'delete', store: 'people', id: 'Wei', revision: 1 }]));
    await until(library.people, (people) => !people.has('Wei'));
    expect(library.people.value.size).toBe(1);
  });

  it('changes all stores of one commit in one step', async () => {
    const gallery = await freshGallery();
    await fillAlbum(gallery);
    const { library, people } = await screenOf(gallery);
    const seen: boolean[] = [];
    const stop = effect(() => {
      const face = library.faces.value.get('nobody-2')?.record;
      seen.push(face?.person === undefined || library.people.value.has(face.person));
    });
    expect(await people.name(['nobody-2'], 'Bo')).toBeDefined();
    stop();
    expect(seen).not.toContain(false);
    expect(library.facesWithoutPerson.value).toHaveLength(1);
  });

  it('holds nothing once the gallery locks: no record, no picture', async () => {
    const gallery = await freshGallery();
    await fillAlbum(gallery);
    const { open, library, people } = await screenOf(gallery);
    const shown = await library.picture(cropOf('lan-1'));
    const idle = await library.picture(viewOf('one'));
    idle?.release();
    people.query.value = 'lan';
    expect(await isServed(shown?.url ?? '')).toBe(true);
    open.value = undefined;
    for (const mirror of [library.people, library.faces, library.photos, library.collections])
      expect(mirror.value.size).toBe(0);
    expect(library.loaded.value.people).toBe(false);
    expect(people.query.value).toBe('');
    expect(await isServed(shown?.url ?? '')).toBe(false);
    expect(await isServed(idle?.url ?? '')).toBe(false);
    expect(await library.picture(cropOf('lan-1'))).toBeUndefined();
  });

  it('makes no offer to take back what was done while the gallery locked', async () => {
    const gallery = await freshGallery();
    await fillAlbum(gallery);
    const { open, people } = await screenOf(gallery);
    gallery.onTouched(() => {
      open.value = undefined;
    });
    expect(await people.deletePeople(['Lan'])).toBe(true);
    expect(people.undo.offer.value).toBeUndefined();
  });

  it('fills again when the gallery is unlocked again', async () => {
    const gallery = await freshGallery();
    await fillAlbum(gallery);
    const { open, library } = await screenOf(gallery);
    open.value = undefined;
    open.value = gallery;
    await until(library.loaded, ({ consents }) => consents);
    expect(library.people.value.size).toBe(2);
  });
});

describe('addresses of pictures', () => {
  const blob = new Blob(['x']);

  it('are shared while somebody shows them, and freed beyond what stays ready', async () => {
    const urls = createPictureUrls(() => Promise.resolve(blob), { idle: 1, parallel: 2 });
    const [one, same] = [await urls.lease('a'), await urls.lease('a')];
    expect(same?.url).toBe(one?.url);
    one?.release();
    one?.release();
    expect(await isServed(same?.url ?? '')).toBe(true);
    same?.release();
    const again = await urls.lease('a');
    expect(again?.url).toBe(one?.url);
    again?.release();
    const other = await urls.lease('b');
    other?.release();
    expect(await isServed(again?.url ?? '')).toBe(false);
    expect(await isServed(other?.url ?? '')).toBe(true);
  });

  it('of a picture that changed stay until they are no longer shown, and are made anew', async () => {
    const urls = createPictureUrls(() => Promise.resolve(blob), { idle: 5, parallel: 2 });
    const before = await urls.lease('a');
    urls.forget('a');
    const after = await urls.lease('a');
    expect(after?.url).not.toBe(before?.url);
    expect(await isServed(before?.url ?? '')).toBe(true);
    before?.release();
    expect(await isServed(before?.url ?? '')).toBe(false);
    urls.clear();
    expect(await isServed(after?.url ?? '')).toBe(false);
  });

  it('are not made for what scrolled away before it was read', async () => {
    const read: string[] = [];
    const gates: (() => void)[] = [];
    const urls = createPictureUrls(
      (id) => {
        read.push(id);
        return new Promise((resolve) => {
          gates.push(() => {
            resolve(blob);
          });
        });
      },
      { idle: 5, parallel: 1 },
    );
    const away = new AbortController();
    const first = urls.lease('first');
    const passed = urls.lease('passed', away.signal);
    const last = urls.lease('last');
    away.abort();
    gates.shift()?.();
    await first;
    await expect.poll(() => gates.length).toBe(1);
    gates.shift()?.();
    expect((await last)?.url).toBeDefined();
    expect(await passed).toBeUndefined();
    expect(read).toEqual(['first', 'last']);
  });
});
