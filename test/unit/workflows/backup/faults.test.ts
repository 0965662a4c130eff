import { beforeAll, describe, expect, it } from 'vitest';
import { backupKind } from '../../../../src/domain/backup-format.ts';
import { headBytes, sealedChunkBytes } from '../../../../src/domain/sealed-file.ts';
import { defaultSettings } from '../../../../src/domain/gallery.ts';
import { codeOf } from '../../code-of.ts';
import {
  backupWith,
  newKey,
  person,
  pictureOf,
  readAll,
  rehashed,
  sealedBytes,
  type Bytes,
} from './a-backup.ts';

let key: CryptoKey;
let backup: Bytes;
const contents = [person, pictureOf(100_000, 1), pictureOf(70_000, 2)];

beforeAll(async () => {
  key = await newKey();
  backup = await backupWith(key, contents);
});

const read = async (bytes: Bytes) => codeOf(await readAll(bytes, key));
const chunk = (index: number): Bytes =>
  backup.subarray(headBytes + index * sealedChunkBytes, headBytes + (index + 1) * sealedChunkBytes);
const glued = (...parts: readonly Bytes[]): Bytes => Uint8Array.from(parts.flatMap((part) => [...part]));
const flipped = (bytes: Bytes, index: number, mask = 1): Bytes => {
  const next = bytes.slice();
  next[index] = (next[index] ?? 0) ^ mask;
  return next;
};

describe('a sound backup', () => {
  it('gives back what was put into it', async () => {
    const messages = await readAll(backup, key);
    expect(messages).toEqual({
      ok: true,
      value: [{ kind: 'start', madeAt: '2026-11-21T10:00:00.000Z' }, ...contents],
    });
    expect(backup.length).toBe(headBytes + 3 * sealedChunkBytes);
  });

  it('may end exactly where a chunk ends', async () => {
    for (const length of Array.from({ length: 40 }, (_, index) => 65_280 + index)) {
      const exact = await backupWith(key, [pictureOf(length, 3)]);
      expect(codeOf(await readAll(exact, key))).toBe('ok');
    }
  });
});

describe('a backup with a fault', () => {
  it('is known as no backup by its first bytes', async () => {
    expect(await read(new TextEncoder().encode('name,date\nMira,1999\n'))).toBe('backup.not-a-backup');
    expect(await read(flipped(backup, 3))).toBe('backup.not-a-backup');
  });

  it('is known as newer by its version alone, whatever follows', async () => {
    const newer = backup.slice();
    newer[9] = backupKind.version + 1;
    expect(await read(newer)).toBe('backup.newer');
    expect(await read(newer.slice(0, 10))).toBe('backup.newer');
  });

  it.each([0, 1, 7, 8, 9, 10, 40, headBytes - 1, headBytes, headBytes + 1])(
    'is known as cut short after %i bytes',
    async (length) => {
      expect(await read(backup.slice(0, length))).toBe('backup.truncated');
    },
  );

  it('is known as cut short inside a chunk and between two chunks', async () => {
    for (let length = headBytes + 1; length < backup.length; length += 9973) {
      expect(await read(backup.slice(0, length))).toBe('backup.truncated');
    }
    for (const chunks of [1, 2]) {
      expect(await read(backup.slice(0, headBytes + chunks * sealedChunkBytes))).toBe('backup.truncated');
    }
  });

  it('is known as damaged by any flipped bit of the head', async () => {
    for (let index = 10; index < headBytes; index += 1) {
      expect(await read(flipped(backup, index, 1 << (index % 8)))).toBe('backup.damaged');
    }
  });

  it('is known as damaged by a flipped bit anywhere in the body', async () => {
    const places = Array.from({ length: 60 }, (_, index) => headBytes + index * 3277);
    for (const index of [...places, backup.length - 1]) {
      expect(await read(flipped(backup, index, 1 << (index % 8)))).toBe('backup.damaged');
    }
  });

  it('does not believe a head that was edited with its hash', async () => {
    for (let index = 10; index < headBytes - 32; index += 1) {
      expect(await read(await rehashed(flipped(backup, index)))).not.toBe('ok');
    }
  });

  it('notices chunks that changed places, came twice, are missing or were added', async () => {
    const head = backup.subarray(0, headBytes);
    for (const order of [
      [1, 0, 2],
      [0, 2, 1],
      [2, 1, 0],
      [0, 0, 2],
      [0, 2],
      [1, 2],
      [0, 1, 1, 2],
      [0, 1, 2, 2],
    ]) {
      expect(await read(glued(head, ...order.map(chunk)))).toBe('backup.damaged');
    }
    expect(await read(glued(head, chunk(0), chunk(1)))).toBe('backup.truncated');
  });

  it('notices chunks of another backup of the same gallery', async () => {
    const other = await backupWith(key, contents);
    expect(await read(glued(backup.subarray(0, headBytes), other.subarray(headBytes)))).toBe(
      'backup.damaged',
    );
  });

  it.each([
    ['memory', 10, [0x00, 0x04, 0x00, 0x01]],
    ['memory', 10, [0xff, 0xff, 0xff, 0xff]],
    ['memory', 10, [0, 0, 0, 0]],
    ['iterations', 14, [0, 0, 0, 11]],
    ['iterations', 14, [0, 0, 0, 0]],
    ['lanes', 18, [0, 0, 0, 5]],
  ])(
    'that asks for too much or too little %s is refused before any of it is used',
    async (_, place, value) => {
      const greedy = backup.slice();
      greedy.set(value, place);
      expect(await read(await rehashed(greedy))).toBe('backup.damaged');
    },
  );
});

describe('a soundly sealed body that says nonsense', () => {
  const json = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value));
  const message = (kind: number, payload: Bytes, length = payload.length): Bytes =>
    glued(Uint8Array.of(kind, length >>> 24, length >>> 16, length >>> 8, length), payload);
  const start = message(1, json({ madeAt: '2026-11-21T10:00:00.000Z' }));
  const end = (records: number, pictures: number): Bytes => message(4, json({ records, pictures }));
  const record = message(2, json({ store: 'people', revision: 3, record: person.record }));
  const body = async (...parts: readonly Bytes[]) => read(await sealedBytes(key, glued(...parts)));

  it('is read when it makes sense', async () => {
    expect(await body(start, record, end(1, 0))).toBe('ok');
  });

  it.each<[string, readonly Bytes[]]>([
    ['without a start', [record, end(1, 0)]],
    ['with two starts', [start, start, end(0, 0)]],
    ['without an end', [start, record]],
    ['with fewer records than it states', [start, record, end(2, 0)]],
    ['with a record twice', [start, record, record, end(2, 0)]],
    ['with something after its end', [start, end(0, 0), record]],
    ['with a chunk of zeros after its end', [start, end(0, 0), new Uint8Array(65_536)]],
    ['with a message of no known kind', [start, message(9, json({})), end(0, 0)]],
    ['with a length of four gigabytes', [start, message(3, new Uint8Array(), 0xffff_ffff)]],
    ['with a length beyond its end', [start, message(2, new Uint8Array(), 1_000_000)]],
    ['with text that is not JSON', [start, message(2, new TextEncoder().encode('{')), end(1, 0)]],
    ['with text that is not UTF-8', [start, message(2, Uint8Array.of(0x22, 0xff, 0x22)), end(1, 0)]],
    [
      'with a picture that is shorter than its own name',
      [start, message(3, Uint8Array.of(9, 9, 9, 9)), end(0, 1)],
    ],
    [
      'with a record of no known store',
      [start, message(2, json({ store: 'secrets', revision: 1, record: person.record })), end(1, 0)],
    ],
    [
      'with a record that lacks a field',
      [
        start,
        message(2, json({ store: 'people', revision: 1, record: { id: person.record.id } })),
        end(1, 0),
      ],
    ],
    [
      'with words where an id belongs',
      [
        start,
        message(2, json({ store: 'people', revision: 1, record: { ...person.record, id: 'Ottoline' } })),
        end(1, 0),
      ],
    ],
    [
      'with settings that would lock at once',
      [
        start,
        message(
          2,
          json({ store: 'settings', revision: 1, record: { ...defaultSettings, autoLockMinutes: 0 } }),
        ),
        end(1, 0),
      ],
    ],
  ])('is damaged %s', async (_, parts) => {
    expect(await body(...parts)).toBe('backup.damaged');
  });

  it('leaves out fields that a record does not have', async () => {
    const odd = { ...person.record, colour: 'blue', ['__proto__x']: 1 };
    const bytes = await sealedBytes(
      key,
      glued(start, message(2, json({ store: 'people', revision: 3, record: odd })), end(1, 0)),
    );
    const messages = await readAll(bytes, key);
    expect(messages.ok && messages.value[1]).toEqual(person);
  });
});
