import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { errorCodes, type Result } from '../../../../src/domain/errors.ts';
import { answerKind, packKind } from '../../../../src/domain/pack-format.ts';
import { headBytes } from '../../../../src/domain/sealed-file.ts';
import { jpegSize } from '../../../../src/workflows/opinion/jpeg-size.ts';
import type { SealingKey } from '../../../../src/workflows/sealed-file/begin-file.ts';
import { codeOf } from '../../code-of.ts';
import {
  aPack,
  anAnswer,
  answerBytes,
  newKey,
  packBytes,
  readAnswerBytes,
  readPackBytes,
  sealedBytes,
  type Bytes,
} from './a-pack.ts';

let key: SealingKey;
let files: readonly { readonly bytes: Bytes; readonly read: (bytes: Bytes) => Promise<Result<unknown>> }[];

beforeAll(async () => {
  key = await newKey();
  files = [
    { bytes: await packBytes(key, aPack(2)), read: (bytes) => readPackBytes(bytes, key) },
    { bytes: await answerBytes(key, anAnswer(2)), read: (bytes) => readAnswerBytes(bytes, key) },
  ];
});

const isPackFailure = (code: string): boolean =>
  code.startsWith('pack.') && errorCodes.some((known) => known === code);
const owned = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);

describe('the readers of packs and answers', () => {
  it('refuse 1,000 arbitrary inputs, with and without a true beginning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.nat(headBytes), async (noise, kept) => {
        for (const { bytes, read } of files) {
          expect(codeOf(await read(owned(noise)))).toSatisfy(isPackFailure);
          const begun = owned(Buffer.concat([bytes.subarray(0, kept), noise]));
          expect(codeOf(await read(begun))).toSatisfy(isPackFailure);
        }
      }),
      { numRuns: 250 },
    );
  }, 120_000);

  it('notice 1,200 edits of sound files', async () => {
    const edit = fc.record({
      place: fc.nat(),
      mask: fc.integer({ min: 1, max: 255 }),
      kind: fc.constantFrom('flip' as const, 'cut' as const, 'insert' as const, 'remove' as const),
      length: fc.integer({ min: 1, max: 70_000 }),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ place, mask, kind, length }) => {
        for (const { bytes, read } of files) {
          const at = place % bytes.length;
          const edited = bytes.slice();
          edited[at] = (edited[at] ?? 0) ^ mask;
          const next = {
            flip: edited,
            cut: bytes.slice(0, at),
            insert: owned(
              Buffer.concat([bytes.subarray(0, at), edited.subarray(at, at + 1), bytes.subarray(at)]),
            ),
            remove: owned(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])),
          }[kind];
          expect(codeOf(await read(next))).toSatisfy(isPackFailure);
        }
      }),
      { numRuns: 600 },
    );
  }, 120_000);

  it('survive 1,000 bodies that are soundly sealed and say anything', async () => {
    const json = fc.json({ maxDepth: 5 }).map((text) => new TextEncoder().encode(text));
    const frame = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.option(fc.integer({ min: 0, max: 0xffff_ffff }), { nil: undefined, freq: 4 }),
      fc.oneof(json, fc.uint8Array({ maxLength: 300 })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 5 }), async (frames) => {
        const parts = frames.flatMap(([kind, stated, payload]) => {
          const head = Buffer.alloc(5);
          head[0] = kind;
          head.writeUInt32BE(stated ?? payload.length, 1);
          return [head, payload];
        });
        const plain = owned(Buffer.concat(parts));
        for (const [kind, read] of [
          [packKind, readPackBytes],
          [answerKind, readAnswerBytes],
        ] as const) {
          expect(codeOf(await read(await sealedBytes(kind, key, plain), key))).toSatisfy(isPackFailure);
        }
      }),
      { numRuns: 500 },
    );
  }, 120_000);
});

describe('the size of a JPEG', () => {
  it('is looked for in 5,000 arbitrary inputs without a throw and without an end', () => {
    const begun = fc.uint8Array({ maxLength: 400 }).map((rest) => Uint8Array.of(0xff, 0xd8, 0xff, ...rest));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), begun), (bytes) => {
        const size = jpegSize(bytes);
        expect(size === undefined || size.width >= 0).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
