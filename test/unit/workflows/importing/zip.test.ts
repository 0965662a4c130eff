import { zipSync, Zip, ZipDeflate, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../src/domain/errors.ts';
import { zipSource } from '../../../../src/workflows/importing/sources.ts';

const text = (value: string) => new TextEncoder().encode(value);
const photo = (seed: number, length = 3000) =>
  Uint8Array.from({ length }, (_, index) => (index * seed * 2654435761) >>> 24);

const archiveOf = (bytes: Uint8Array, name = 'album.zip') => new File([new Uint8Array(bytes)], name);

interface Seen {
  readonly paths: string[];
  readonly contents: (Uint8Array | ErrorCode)[];
  readonly failure: ErrorCode | undefined;
  readonly passedOver: number;
}

async function look(archive: File): Promise<Seen> {
  const source = zipSource(archive);
  const paths: string[] = [];
  const contents: (Uint8Array | ErrorCode)[] = [];
  let failure: ErrorCode | undefined;
  for await (const file of source.files(new AbortController().signal)) {
    if (!file.ok) {
      failure = file.failure.code;
      break;
    }
    paths.push(file.value.path);
    const opened = await file.value.open();
    contents.push(opened.ok ? new Uint8Array(await opened.value.arrayBuffer()) : opened.failure.code);
  }
  return { paths, contents, failure, passedOver: source.passedOver?.() ?? 0 };
}

/** As a program writes that does not know the sizes before it is done: they follow the data. */
function streamed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  for (const [name, bytes] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Where the entries of the table of contents begin, and what stands where in one. */
function directoryEntries(bytes: Uint8Array): [number, ...number[]] {
  const [first = 0, ...others] = [...bytes.keys()].filter((at) =>
    [0x50, 0x4b, 1, 2].every((byte, index) => bytes[at + index] === byte),
  );
  return [first, ...others];
}
const sizeOffset = 24;
const headerOffset = 42;

const album: Zippable = {
  'album/a.jpg': [photo(1), { level: 0 }],
  'album/b.png': [photo(2), { level: 6, mtime: '2020-05-03T10:20:30' }],
  'album/zeros.bmp': [new Uint8Array(100_000), { level: 9 }],
};

describe('a zip archive of photos', () => {
  it('gives its photos, stored or packed, with paths, sizes and dates', async () => {
    const archive = archiveOf(zipSync(album));
    const seen = await look(archive);
    expect(seen.failure).toBeUndefined();
    expect(seen.paths).toEqual(['album/a.jpg', 'album/b.png', 'album/zeros.bmp']);
    expect(seen.contents).toEqual([photo(1), photo(2), new Uint8Array(100_000)]);
    for await (const file of zipSource(archive).files(new AbortController().signal)) {
      if (file.ok && file.value.path === 'album/b.png') {
        expect(file.value.bytes).toBe(3000);
        expect(new Date(file.value.modified)).toEqual(new Date('2020-05-03T10:20:30'));
      }
    }
  });

  it('can be opened file by file, again and again', async () => {
    for await (const file of zipSource(archiveOf(zipSync(album))).files(new AbortController().signal)) {
      if (!file.ok) return expect.fail('the archive is whole');
      const [first, second] = [await file.value.open(), await file.value.open()];
      expect(first.ok && second.ok && first.value.size === second.value.size).toBe(true);
    }
  });

  it('passes over what is no photo, counts it, and never looks into an archive inside', async () => {
    const seen = await look(
      archiveOf(
        zipSync({
          '__MACOSX/album/._a.jpg': text('x'),
          'album/.hidden.jpg': text('x'),
          'album/Thumbs.db': text('x'),
          'album/notes.txt': text('x'),
          'album/more.zip': zipSync({ 'inner.jpg': photo(1) }),
          'album/film.mov': text('x'),
          'album/a.JPG': photo(1),
        }),
      ),
    );
    expect(seen.paths).toEqual(['album/a.JPG']);
    expect(seen.passedOver).toBe(6);
  });

  it('cannot name a place outside itself', async () => {
    const seen = await look(
      archiveOf(zipSync({ '../../a.jpg': photo(1), '/etc/b.jpg': photo(2), 'C:\\x\\..\\c.jpg': photo(3) })),
    );
    expect(seen.paths).toEqual(['a.jpg', 'etc/b.jpg', 'x/c.jpg']);
  });

  it('may have been written as a stream, and something may stand in front of it', async () => {
    const bytes = streamed({ 'a.jpg': photo(1), 'b.jpg': photo(2) });
    expect((await look(archiveOf(bytes))).contents).toEqual([photo(1), photo(2)]);
    const shifted = Uint8Array.from([
      ...text('#!/bin/sh self-extracting'),
      ...zipSync({ 'a.jpg': photo(1) }),
    ]);
    expect((await look(archiveOf(shifted))).contents).toEqual([photo(1)]);
  });

  it.each([
    ['with sizes in front', zipSync({ 'a.jpg': photo(1), 'b.jpg': photo(2), 'c.jpg': photo(3) })],
    ['with sizes behind', streamed({ 'a.jpg': photo(1), 'b.jpg': photo(2), 'c.jpg': photo(3) })],
  ])('that is cut off (%s) gives what came before the cut, and says so', async (_, whole) => {
    const third = whole.length * 0.75;
    const seen = await look(archiveOf(whole.slice(0, third)));
    expect(seen.failure).toBe('zip.damaged');
    expect(seen.paths).toEqual(['a.jpg', 'b.jpg']);
    expect(seen.contents).toEqual([photo(1), photo(2)]);
  });

  it('in which one photo is damaged gives the others', async () => {
    const bytes = zipSync({ 'a.jpg': photo(1), 'b.jpg': photo(2), 'c.jpg': photo(3) }, { level: 0 });
    const middle = bytes.length / 2;
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    const seen = await look(archiveOf(bytes));
    expect(seen.contents).toEqual([photo(1), 'zip.damaged', photo(3)]);
  });

  it('that is locked with a password says so', async () => {
    const bytes = zipSync({ 'a.jpg': photo(1) });
    const [flags] = directoryEntries(bytes).map((at) => at + 8);
    bytes.set([1], flags);
    expect((await look(archiveOf(bytes))).failure).toBe('zip.encrypted');
  });

  it('that is no archive at all says that it is damaged', async () => {
    expect((await look(archiveOf(text('hello')))).failure).toBe('zip.damaged');
    expect((await look(archiveOf(new Uint8Array()))).failure).toBe('zip.damaged');
  });

  it('that unpacks to far more than it weighs is not unpacked', async () => {
    const bomb = zipSync({ '1.bmp': new Uint8Array(10_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(20_000);
    new DataView(bomb.buffer).setUint32(directoryEntries(bomb)[0] + sizeOffset, 300_000_000, true);
    expect(await look(archiveOf(bomb))).toMatchObject({ paths: [], failure: 'zip.too-large' });
  });

  it('that lies about a size is stopped when more comes out', async () => {
    const bytes = zipSync({ 'a.bmp': new Uint8Array(10_000_000) }, { level: 9 });
    new DataView(bytes.buffer).setUint32(directoryEntries(bytes)[0] + sizeOffset, 1000, true);
    expect((await look(archiveOf(bytes))).contents).toEqual(['zip.damaged']);
  });

  it('in which several names share the same bytes is taken for a bomb', async () => {
    const bytes = zipSync({ 'a.jpg': photo(1), 'b.jpg': photo(2) });
    const [, second = 0] = directoryEntries(bytes);
    new DataView(bytes.buffer).setUint32(second + headerOffset, 0, true);
    expect((await look(archiveOf(bytes))).failure).toBe('zip.too-large');
  });

  it('with names in the encoding of Chinese Windows is read', async () => {
    // The name is 照片.jpg in GB18030, written over eight letters of the same length.
    const bytes = zipSync({ 'abcd.jpg': photo(1) });
    const name = [0xd5, 0xd5, 0xc6, 0xac];
    for (let at = 0; at < bytes.length - 8; at += 1)
      if ([0x61, 0x62, 0x63, 0x64].every((byte, i) => bytes[at + i] === byte)) bytes.set(name, at);
    expect((await look(archiveOf(bytes))).paths).toEqual(['照片.jpg']);
  });

  it('of arbitrary or changed bytes never throws and always ends', { timeout: 120_000 }, async () => {
    const whole = streamed({ 'a.jpg': photo(1, 300), 'b.jpg': photo(2, 300) });
    const changed = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .chain((changes) =>
        fc.nat(whole.length).map((length) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          return length % 3 === 0 ? bytes.slice(0, length) : bytes;
        }),
      );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), changed), async (bytes) => {
        const { failure, contents } = await look(archiveOf(bytes));
        return failure === undefined || contents.length <= 2;
      }),
      { numRuns: 2000 },
    );
  });
});
