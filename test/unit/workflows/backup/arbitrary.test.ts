/** Ten thousand inputs in all: whatever the bytes, the reader ends, with a known answer, and never throws. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordChecks } from '../../../../src/domain/backup-records.ts';
import { wrong } from '../../../../src/domain/checks.ts';
import { headBytes, sealedChunkBytes } from '../../../../src/domain/sealed-file.ts';
import { errorCodes } from '../../../../src/domain/errors.ts';
import { backedUpStores } from '../../../../src/domain/gallery.ts';
import { aRecordOf } from '../../a-record.ts';
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

/** Milliseconds that no input of this size may come near, on a machine with other work to do. */
const hang = 5_000;

let key: CryptoKey;
let backup: Bytes;

beforeAll(async () => {
  key = await newKey();
  backup = await backupWith(key, [person, pictureOf(70_000, 1)]);
});

const answer = async (bytes: Bytes): Promise<string> => {
  const start = performance.now();
  const code = codeOf(await readAll(bytes, key));
  expect(performance.now() - start).toBeLessThan(hang);
  return code;
};
const isBackupFailure = (code: string): boolean =>
  code.startsWith('backup.') && errorCodes.some((known) => known === code);
const owned = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

/** One edit of a sound file that cannot leave it the same. */
const edit = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    place: fc.nat(),
    mask: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), place: fc.nat() }),
  fc.record({ kind: fc.constant('append' as const), bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }) }),
  fc.record({
    kind: fc.constant('insert' as const),
    place: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 50 }),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    place: fc.nat(),
    length: fc.integer({ min: 1, max: 70_000 }),
  }),
  fc.record({ kind: fc.constant('repeat chunk' as const), chunk: fc.nat(1) }),
  fc.record({ kind: fc.constant('swap chunks' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Kind> ? Kind : never;

function edited(bytes: Bytes, change: Edit): Bytes {
  const chunk = (index: number) =>
    bytes.subarray(headBytes + index * sealedChunkBytes, headBytes + (index + 1) * sealedChunkBytes);
  const glued = (...parts: readonly Uint8Array[]) => owned(Buffer.concat(parts));
  switch (change.kind) {
    case 'flip': {
      const next = bytes.slice();
      const place = change.place % bytes.length;
      next[place] = (next[place] ?? 0) ^ change.mask;
      return next;
    }
    case 'cut':
      return bytes.slice(0, change.place % bytes.length);
    case 'append':
      return glued(bytes, change.bytes);
    case 'insert': {
      const place = change.place % bytes.length;
      return glued(bytes.subarray(0, place), change.bytes, bytes.subarray(place));
    }
    case 'remove': {
      const place = change.place % bytes.length;
      return glued(bytes.subarray(0, place), bytes.subarray(place + change.length));
    }
    case 'repeat chunk':
      return glued(bytes, chunk(change.chunk));
    case 'swap chunks':
      return glued(bytes.subarray(0, headBytes), chunk(1), chunk(0));
  }
}

describe('the reader of backups', () => {
  it('refuses 3,000 arbitrary inputs, with and without a true beginning', async () => {
    const noise = fc.uint8Array({ maxLength: 3000 });
    await fc.assert(
      fc.asyncProperty(noise, fc.nat(headBytes), async (bytes, kept) => {
        expect(await answer(owned(bytes))).toSatisfy(isBackupFailure);
        const begun = owned(Buffer.concat([backup.subarray(0, kept), bytes]));
        expect(await answer(begun)).toSatisfy(isBackupFailure);
      }),
      { numRuns: 1500 },
    );
  }, 120_000);

  it('notices 3,500 edits of a sound file', async () => {
    await fc.assert(
      fc.asyncProperty(edit, async (change) => {
        expect(await answer(edited(backup, change))).toSatisfy(isBackupFailure);
      }),
      { numRuns: 3500 },
    );
  }, 120_000);

  it('does not use one of 500 heads that were edited with their hash', async () => {
    const place = fc.integer({ min: 8, max: headBytes - 33 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const next = await rehashed(edited(backup, { kind: 'flip', place: at, mask }));
        expect(await answer(next)).toSatisfy(isBackupFailure);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('survives 2,000 bodies that are soundly sealed and say anything', async () => {
    const json = fc.json({ maxDepth: 6 }).map((text) => new TextEncoder().encode(text));
    const kind = fc.integer({ min: 0, max: 5 });
    const length = fc.option(fc.integer({ min: 0, max: 0xffff_ffff }), { nil: undefined, freq: 4 });
    const message = fc.tuple(kind, length, fc.oneof(json, fc.uint8Array({ maxLength: 300 })));
    await fc.assert(
      fc.asyncProperty(fc.array(message, { maxLength: 6 }), async (messages) => {
        const parts = messages.flatMap(([type, stated, payload]) => {
          const head = Buffer.alloc(5);
          head[0] = type;
          head.writeUInt32BE(stated ?? payload.length, 1);
          return [head, payload];
        });
        expect(await answer(await sealedBytes(key, owned(Buffer.concat(parts))))).toSatisfy(isBackupFailure);
      }),
      { numRuns: 2000 },
    );
  }, 120_000);
});

describe('the checks of records', () => {
  it.each(backedUpStores)('of %s take a whole one as it is', (store) => {
    const record = aRecordOf(store);
    expect(recordChecks[store](record)).toEqual(record);
  });

  it('answer to 1,000 arbitrary values, and to records with one part replaced, with a record or not at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...backedUpStores), fc.anything(), fc.nat(), (store, value, place) => {
        recordChecks[store](value);
        const record = aRecordOf(store);
        const fields = Object.keys(record);
        const field = fields[place % fields.length] ?? 'id';
        const checked = recordChecks[store]({ ...record, [field]: value });
        // Whatever is believed is believed again: nothing of the odd value came through unchecked.
        if (checked !== wrong) expect(recordChecks[store](checked)).toEqual(checked);
      }),
      { numRuns: 1000 },
    );
  });
});
