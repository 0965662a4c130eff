import { describe, expect, it } from 'vitest';
import { storeNames, type StoreName } from '../../../src/domain/gallery.ts';
import type { OpenGallery } from '../../../src/gallery/contract.ts';
import { codeOf, only, valueOf } from '../engine/expecting.ts';
import { cropBytes, fill, person, picturesOfAll, tellTales, template, viewBytes } from './a-gallery.ts';
import { freshGallery, freshName, passphrase } from './galleries.ts';
import { dump, inStore, type RawRecord } from './raw.ts';

/** Every run of bytes and text inside a raw value, as bytes; texts both as UTF-8 and as UTF-16. */
function bytesOf(value: unknown): Uint8Array[] {
  if (value instanceof ArrayBuffer) return [new Uint8Array(value)];
  if (ArrayBuffer.isView(value)) return [new Uint8Array(value.buffer, value.byteOffset, value.byteLength)];
  if (typeof value === 'string') return encodings(value);
  if (typeof value !== 'object' || value === null) return encodings(String(value));
  return Object.entries(value).flatMap(([name, inner]) => [...encodings(name), ...bytesOf(inner)]);
}

function encodings(text: string): Uint8Array[] {
  const wide = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return [new TextEncoder().encode(text), new Uint8Array(wide.buffer)];
}

/** Bytes as text of one character each, so that a run of them is found at the engine's own speed. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

async function filled(): Promise<{ readonly name: string; readonly gallery: OpenGallery }> {
  const name = freshName();
  const gallery = await freshGallery(name);
  valueOf(await gallery.commit(fill));
  return { name, gallery };
}

describe('the raw database', () => {
  const secrets: readonly (readonly [string, Uint8Array])[] = [
    ...[...tellTales, passphrase].flatMap((text) => encodings(text).map((bytes) => [text, bytes] as const)),
    // Any 16 bytes in a row of a picture, and any two numbers in a row of a template.
    ...Array.from({ length: 200 }, (_, run) => [
      ['the view', viewBytes.subarray(run * 20, run * 20 + 16)] as const,
      ['the crop', cropBytes.subarray(run * 20, run * 20 + 16)] as const,
    ]).flat(),
    ...Array.from(
      { length: 64 },
      (_, pair) => ['the template', new Uint8Array(template.buffer, pair * 8, 8)] as const,
    ),
    ['the type of a picture', new TextEncoder().encode('image/jpeg')],
    ['the head of a JPEG', viewBytes.subarray(0, 4)],
  ];

  it('holds no name, note, file name, date, picture or template in clear', async () => {
    const { name } = await filled();
    const stores = await dump(name);
    const raw = bytesOf([...stores])
      .map(latin1)
      .join('\n');
    expect(raw.length).toBeGreaterThan(viewBytes.length * 2);
    const seen = secrets.filter(([, bytes]) => raw.includes(latin1(bytes))).map(([text]) => text);
    expect(seen).toEqual([]);
    // The search can find: what may be read by anyone is there, and so is what is put there in clear.
    expect(raw).toContain(person.id);
    const { sealed, ...clear } = only(stores.get('people') ?? []) as RawRecord;
    await inStore(name, 'people', (store) => store.put({ ...clear, sealed, name: person.name }));
    const spoilt = bytesOf([...(await dump(name))])
      .map(latin1)
      .join('\n');
    expect(secrets.filter(([, bytes]) => spoilt.includes(latin1(bytes))).map(([text]) => text)).toContain(
      person.name,
    );
  });

  it('holds nothing beside id, revision and sealed bytes', async () => {
    const { name } = await filled();
    const stores = await dump(name);
    for (const store of storeNames)
      expect(Object.keys(only(stores.get(store) ?? []) as object).sort()).toEqual([
        'id',
        'revision',
        'sealed',
      ]);
    for (const picture of stores.get('pictures') ?? [])
      expect(Object.keys(picture as object).sort()).toEqual(['id', 'sealed']);
    expect(stores.get('staging')).toEqual([]);
  });

  it('never seals the same thing to the same bytes', async () => {
    const [first, second] = [await filled(), await filled()];
    const sealedOf = async (name: string) =>
      (only((await dump(name)).get('people') ?? []) as RawRecord).sealed;
    const [one, two] = [await sealedOf(first.name), await sealedOf(second.name)];
    expect(one.subarray(0, 12)).not.toEqual(two.subarray(0, 12));
    expect(one.subarray(12)).not.toEqual(two.subarray(12));
  });
});

/** Offsets from either end of the sealed bytes: nonce, first and middle byte of the content, tag. */
const places = [0, 11, 12, 60, -17, -16, -1];

function flipped(sealed: Uint8Array, place: number, bit: number): Uint8Array {
  const copy = sealed.slice();
  const index = place < 0 ? copy.length + place : place;
  copy[index] = (copy[index] ?? 0) ^ (1 << bit);
  return copy;
}

async function damagedIn(gallery: OpenGallery, store: StoreName) {
  const { kept, damaged } = valueOf(await gallery.list(store));
  return { kept: kept.length, damaged };
}

describe('a changed byte', () => {
  it.each(storeNames)('of any sealed record is noticed: %s', async (store) => {
    const { name, gallery } = await filled();
    const record = only((await dump(name)).get(store) ?? []) as RawRecord;
    for (const [bit, place] of places.entries()) {
      const sealed = flipped(record.sealed, place, bit);
      await inStore(name, store, (raw) => raw.put({ ...record, sealed }));
      expect(await damagedIn(gallery, store)).toEqual({ kept: 0, damaged: [record.id] });
      expect(await gallery.read(store, record.id)).toEqual({
        ok: false,
        failure: {
          code: 'gallery.damaged-record',
          details: { store, id: record.id, revision: record.revision },
        },
      });
    }
    await inStore(name, store, (raw) => raw.put(record));
    expect(await damagedIn(gallery, store)).toEqual({ kept: 1, damaged: [] });
  });

  it('of every byte of one record is noticed', async () => {
    const { name, gallery } = await filled();
    const record = only((await dump(name)).get('settings') ?? []) as RawRecord;
    for (let index = 0; index < record.sealed.length; index += 1) {
      const id = `settings-${index}`;
      // Under its own id and revision, so that nothing but the byte is wrong.
      await inStore(name, 'settings', (raw) =>
        raw.put({ ...record, sealed: flipped(record.sealed, index, index % 8) }),
      );
      expect(await damagedIn(gallery, 'settings'), id).toEqual({ kept: 0, damaged: ['settings'] });
    }
  });

  it('of a picture is noticed', async () => {
    const { name, gallery } = await filled();
    const id = picturesOfAll[0];
    const picture = (await inStore(name, 'pictures', (raw) => raw.get(id))) as RawRecord;
    for (const [bit, place] of places.entries()) {
      const sealed = flipped(picture.sealed, place, bit);
      await inStore(name, 'pictures', (raw) => raw.put({ ...picture, sealed }));
      expect(codeOf(await gallery.picture(id))).toBe('gallery.damaged-record');
    }
  });

  it('of a revision or an id is noticed, and so are records and pictures that changed places', async () => {
    const { name, gallery } = await filled();
    const stores = await dump(name);
    const people = only(stores.get('people') ?? []) as RawRecord;
    const cases = only(stores.get('cases') ?? []) as RawRecord;
    const pictures = stores.get('pictures') as RawRecord[];
    const put = (store: string, value: unknown) => inStore(name, store, (raw) => raw.put(value));
    await put('people', { ...people, revision: 2 });
    expect(await damagedIn(gallery, 'people')).toEqual({ kept: 0, damaged: [person.id] });
    const elsewhere = `a${person.id.slice(1)}`;
    await put('people', { ...people, id: elsewhere });
    await put('cases', { ...cases, sealed: people.sealed });
    expect((await damagedIn(gallery, 'people')).damaged).toContain(elsewhere);
    expect((await damagedIn(gallery, 'cases')).damaged).toEqual([cases.id]);
    await put('pictures', { ...pictures[0], sealed: pictures[1]?.sealed });
    expect(codeOf(await gallery.picture(pictures[0]?.id ?? ''))).toBe('gallery.damaged-record');
  });

  it.each([
    ['no sealed bytes', { sealed: undefined }],
    ['sealed bytes of the wrong kind', { sealed: 'text' }],
    ['too few sealed bytes', { sealed: new Uint8Array(20) }],
    ['a revision that is no number', { revision: 'one' }],
  ])('that leaves %s is listed, and all else still opens', async (_what, change) => {
    const { name, gallery } = await filled();
    const record = only((await dump(name)).get('people') ?? []) as RawRecord;
    await inStore(name, 'people', (raw) => raw.put({ ...record, id: 'other', ...change }));
    expect(await damagedIn(gallery, 'people')).toEqual({ kept: 1, damaged: ['other'] });
  });

  it('can be written over by a whole copy, which names the revision in the way', async () => {
    const { name, gallery } = await filled();
    const record = only((await dump(name)).get('people') ?? []) as RawRecord;
    await inStore(name, 'people', (raw) => raw.put({ ...record, revision: 5 }));
    const put = (revision: number) =>
      gallery.commit([{ kind: 'put', store: 'people', record: person, revision }]);
    expect(codeOf(await put(0))).toBe('gallery.conflict');
    expect(codeOf(await put(5))).toBe('ok');
    expect(valueOf(await gallery.read('people', person.id))).toEqual({ revision: 6, record: person });
  });
});
