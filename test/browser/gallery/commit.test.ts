import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../src/gallery/contract.ts';
import { storeNames, type Person } from '../../../src/domain/gallery.ts';
import { codeOf, only, valueOf } from '../engine/expecting.ts';
import { face, fill, person, picturesOfAll, viewBytes } from './a-gallery.ts';
import { freshGallery, freshName, passphrase, tab, unlockAgain } from './galleries.ts';
import { dump } from './raw.ts';

const put = (record: Person, revision: number): Change => ({
  kind: 'put',
  store: 'people',
  record,
  revision,
});

describe('a commit', () => {
  it('keeps every kind of record and picture as it was given, for the next unlock too', async () => {
    const name = freshName();
    const gallery = await freshGallery(name);
    valueOf(await gallery.commit(fill));
    for (const open of [gallery, await unlockAgain(name)]) {
      const lists = await Promise.all(storeNames.map((store) => open.list(store)));
      const records = lists.map((list) => only(valueOf<{ kept: readonly unknown[] }>(list).kept));
      const given = fill.flatMap((change) =>
        change.kind === 'put' ? [{ revision: 1, record: change.record }] : [],
      );
      expect(records).toEqual(given);
      const values = valueOf(await open.read('faces', face.id))?.record.face.template.values;
      expect(values).toBeInstanceOf(Float32Array);
      expect(valueOf(await open.picture(picturesOfAll[0]))).toEqual({ bytes: viewBytes, type: 'image/jpeg' });
      expect([...valueOf(await open.pictureIds())].sort()).toEqual([...picturesOfAll].sort());
    }
  });

  it('leaves everything as it was when one record has moved on', async () => {
    const name = freshName();
    const gallery = await freshGallery(name);
    valueOf(await gallery.commit(fill));
    const before = await dump(name);
    const late: readonly Change[] = [
      put({ ...person, id: 'another', name: 'new' }, 0),
      { kind: 'delete-picture', id: picturesOfAll[0] },
      put({ ...person, name: 'from an old copy' }, 0),
    ];
    expect(await gallery.commit(late)).toEqual({
      ok: false,
      failure: { code: 'gallery.conflict', details: { store: 'people', id: person.id } },
    });
    expect(await dump(name)).toEqual(before);
  });

  it('takes changes of one record in their order', async () => {
    const gallery = await freshGallery();
    valueOf(
      await gallery.commit([
        put(person, 0),
        put({ ...person, name: 'Second' }, 1),
        { kind: 'delete', store: 'people', id: person.id, revision: 2 },
        put({ ...person, name: 'Fourth' }, 0),
      ]),
    );
    const kept = only(valueOf(await gallery.list('people')).kept);
    expect(kept).toEqual({ revision: 1, record: { ...person, name: 'Fourth' } });
  });

  it('refuses to delete what has changed, or is gone', async () => {
    const gallery = await freshGallery();
    valueOf(await gallery.commit([put(person, 0)]));
    const remove = (revision: number) =>
      gallery.commit([{ kind: 'delete', store: 'people', id: person.id, revision }]);
    expect(codeOf(await remove(2))).toBe('gallery.conflict');
    expect(codeOf(await remove(1))).toBe('ok');
    expect(codeOf(await remove(1))).toBe('gallery.conflict');
    expect(valueOf(await gallery.read('people', person.id))).toBeUndefined();
  });

  it('loses no update however many are made at once', async () => {
    const name = freshName();
    const tabs = [await freshGallery(name), await unlockAgain(name), await unlockAgain(name)];
    valueOf((await tabs[0]?.commit([put({ ...person, name: '' }, 0)])) ?? expect.fail());
    const addOne = async (mark: string) => {
      const gallery = tabs[mark.charCodeAt(0) % tabs.length] ?? expect.fail();
      for (;;) {
        const now = valueOf(await gallery.read('people', person.id)) ?? expect.fail();
        const done = await gallery.commit([put({ ...person, name: now.record.name + mark }, now.revision)]);
        if (done.ok) return;
        expect(done.failure.code).toBe('gallery.conflict');
      }
    };
    const marks = Array.from('abcdefghijklmnopqrst');
    await Promise.all(marks.map(addOne));
    const last = valueOf((await tabs[0]?.read('people', person.id)) ?? expect.fail());
    expect(Array.from(last?.record.name ?? '').sort()).toEqual(marks);
    expect(last?.revision).toBe(marks.length + 1);
  });
});

describe('a full device', () => {
  /** A bucket of Chromium's with little room, which its IndexedDB keeps to as the origin's keeps to the disk. */
  interface Buckets {
    open(name: string, options: { readonly quota: number }): Promise<{ readonly indexedDB: IDBFactory }>;
    delete(name: string): Promise<void>;
  }
  const { storageBuckets } = navigator as unknown as { readonly storageBuckets: Buckets };

  afterEach(async () => {
    vi.unstubAllGlobals();
    await storageBuckets.delete('little-room');
  });

  it('fails the commit with gallery.quota, keeps what was there, and goes on once there is room', async () => {
    const bucket = await storageBuckets.open('little-room', { quota: 2_000_000 });
    vi.stubGlobal('indexedDB', bucket.indexedDB);
    const gallery = valueOf(await tab('in-the-bucket').create(passphrase));
    valueOf(await gallery.commit(fill));
    const before = await dump('in-the-bucket');
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const pictures = (count: number) =>
      Array.from({ length: count }, (_, index): Change => {
        return { kind: 'put-picture', id: `view:${index}`, bytes, type: 'image/jpeg' };
      });
    const large = [put({ ...person, id: 'another' }, 0), ...pictures(60)];
    expect(codeOf(await gallery.commit(large))).toBe('gallery.quota');
    async function* batches() {
      for (let batch = 0; batch < 6; batch += 1) yield await Promise.resolve(pictures(10));
    }
    expect(codeOf(await gallery.commitAll(batches()))).toBe('gallery.quota');
    expect(await dump('in-the-bucket')).toEqual(before);
    expect(codeOf(await gallery.commit([put({ ...person, id: 'another' }, 0), ...pictures(3)]))).toBe('ok');
    expect(valueOf(await gallery.pictureIds())).toHaveLength(picturesOfAll.length + 3);
  });
});
