import { beforeAll, describe, expect, it } from 'vitest';
import { answerKind, packKind, type PackContent } from '../../../../src/domain/pack-format.ts';
import { headBytes, sealedChunkBytes } from '../../../../src/domain/sealed-file.ts';
import type { SealingKey } from '../../../../src/workflows/sealed-file/begin-file.ts';
import { encodeFrame, encodeJson, encodePicture } from '../../../../src/workflows/sealed-file/frames.ts';
import { codeOf } from '../../code-of.ts';
import {
  aPack,
  anAnswer,
  answerBytes,
  dayAfter,
  jpegOf,
  lastDay,
  newKey,
  numbered,
  packBytes,
  readAnswerBytes,
  readPackBytes,
  sealedBytes,
  type Bytes,
} from './a-pack.ts';

let key: SealingKey;
let pack: Bytes;
let answer: Bytes;

beforeAll(async () => {
  key = await newKey();
  pack = await packBytes(key, aPack());
  answer = await answerBytes(key, anAnswer());
});

const flipped = (bytes: Bytes, index: number, mask = 1): Bytes => {
  const next = bytes.slice();
  next[index] = (next[index] ?? 0) ^ mask;
  return next;
};

describe('a review pack', () => {
  it('gives back what was put into it', async () => {
    const { pictures, ...content } = aPack();
    const read = await readPackBytes(pack, key);
    if (!read.ok) return expect.fail(read.failure.code);
    const { pictures: drawn, ...said } = read.value;
    expect(said).toEqual(content);
    expect([...drawn.keys()]).toEqual([...pictures.keys()]);
    // Byte by byte the other way: `toEqual` takes seconds for it.
    for (const [id, bytes] of pictures)
      expect(Buffer.compare(bytes, drawn.get(id) ?? Buffer.alloc(0))).toBe(0);
    return undefined;
  });

  it('opens on its last day and not after it', async () => {
    expect(codeOf(await readPackBytes(pack, key, lastDay))).toBe('ok');
    const late = await readPackBytes(pack, key, dayAfter);
    expect(late).toMatchObject({ ok: false, failure: { code: 'pack.expired', details: { day: lastDay } } });
  });

  it('has nothing in clear but its head', () => {
    const text = Buffer.from(pack).toString('latin1');
    for (const told of ['statedAge', 'expiresOn', lastDay, numbered(1), 'image/jpeg', '\xff\xd8\xff']) {
      expect(text).not.toContain(told);
    }
    expect((pack.length - headBytes) % sealedChunkBytes).toBe(0);
  });

  it('does not open with the key of another pack', async () => {
    expect(codeOf(await readPackBytes(pack, await newKey()))).toBe('pack.damaged');
  });

  it('is not taken for an answer, nor for a backup, and neither is taken for it', async () => {
    expect(codeOf(await readAnswerBytes(pack, key))).toBe('pack.not-a-pack');
    expect(codeOf(await readPackBytes(answer, key))).toBe('pack.not-a-pack');
    const backup = flipped(pack, 3, 0x52 ^ 0x50);
    expect(codeOf(await readPackBytes(backup, key))).toBe('pack.not-a-pack');
    expect(codeOf(await readPackBytes(new TextEncoder().encode('<html>'), key))).toBe('pack.not-a-pack');
  });

  it('is known as newer by its version', async () => {
    expect(codeOf(await readPackBytes(flipped(pack, 9, 3), key))).toBe('pack.newer');
  });

  it('is damaged by any flipped bit behind its version', async () => {
    const places = Array.from(
      { length: 90 },
      (_, index) => 10 + Math.floor((index / 90) * (pack.length - 10)),
    );
    for (const place of places) {
      expect(codeOf(await readPackBytes(flipped(pack, place, 1 << (place % 8)), key))).toBe('pack.damaged');
    }
  });

  it('is damaged when it is cut, even between two chunks', async () => {
    for (const length of [9, 50, headBytes, headBytes + 9, headBytes + sealedChunkBytes, pack.length - 1]) {
      expect(codeOf(await readPackBytes(pack.slice(0, length), key))).toBe('pack.damaged');
    }
  });
});

describe('a soundly sealed pack that says nonsense', () => {
  const whole = aPack(2);
  const { pictures: _pictures, ...content } = whole;
  const first = (value: object): Bytes => encodeFrame({ kind: 1, payload: encodeJson(value) });
  const picture = (id: string, bytes = jpegOf(512, 640, 300), type = 'image/jpeg'): Bytes =>
    encodeFrame({ kind: 2, payload: encodePicture({ id, type, bytes }) ?? new Uint8Array() });
  const pictures = [numbered(1), numbered(200), numbered(201)];
  const read = async (...parts: readonly Bytes[]): Promise<string> => {
    const plain = new Uint8Array(Buffer.concat(parts));
    return codeOf(await readPackBytes(await sealedBytes(packKind, key, plain), key));
  };
  const withContent = (change: Partial<PackContent>): Promise<string> =>
    read(first({ ...content, ...change }), ...pictures.map((id) => picture(id)));

  it('is read when it makes sense', async () => {
    expect(await withContent({})).toBe('ok');
  });

  it('is damaged without a picture, with one too many, or in another order', async () => {
    const drawn = pictures.map((id) => picture(id));
    expect(await read(first(content), ...drawn.slice(1))).toBe('pack.damaged');
    expect(await read(first(content), ...drawn, picture(numbered(9)))).toBe('pack.damaged');
    expect(await read(first(content), ...drawn.toReversed())).toBe('pack.damaged');
    expect(await read(...drawn, first(content))).toBe('pack.damaged');
  });

  it('is damaged by a picture of another size or kind, before it is decoded', async () => {
    for (const odd of [jpegOf(640, 512, 300), jpegOf(65_535, 65_535, 300), jpegOf(512, 640, 600_000)]) {
      const parts = pictures.map((id, index) => picture(id, index === 1 ? odd : undefined));
      expect(await read(first(content), ...parts)).toBe('pack.damaged');
    }
    const svg = new TextEncoder().encode('<svg onload="alert(1)">');
    const parts = pictures.map((id, index) => picture(id, index === 1 ? svg : undefined));
    expect(await read(first(content), ...parts)).toBe('pack.damaged');
    const typed = pictures.map((id) => picture(id, undefined, 'image/svg+xml'));
    expect(await read(first(content), ...typed)).toBe('pack.damaged');
  });

  it('is damaged without a reference or a face, with too many, or with one twice', async () => {
    const [face] = content.items;
    expect(await withContent({ references: [] })).toBe('pack.damaged');
    expect(await withContent({ items: [] })).toBe('pack.damaged');
    expect(
      await withContent({ references: Array.from({ length: 6 }, () => content.references).flat() }),
    ).toBe('pack.damaged');
    expect(await withContent({ items: [face, face].filter((one) => one !== undefined) })).toBe(
      'pack.damaged',
    );
  });

  it('is damaged by words where an id or a day belongs', async () => {
    expect(await withContent({ expiresOn: 'never' })).toBe('pack.damaged');
    expect(await withContent({ items: content.items.map((one) => ({ ...one, item: '../../etc' })) })).toBe(
      'pack.damaged',
    );
  });

  it('leaves out what a pack does not have', async () => {
    const odd = { ...content, name: 'Ottoline', items: content.items.map((one) => ({ ...one, score: 3.2 })) };
    const plain = new Uint8Array(Buffer.concat([first(odd), ...pictures.map((id) => picture(id))]));
    const opened = await readPackBytes(await sealedBytes(packKind, key, plain), key);
    expect(opened.ok && JSON.stringify(opened.value)).not.toMatch(/Ottoline|score/);
  });
});

describe('an answer', () => {
  it('gives back what was put into it', async () => {
    expect(await readAnswerBytes(answer, key)).toEqual({ ok: true, value: anAnswer() });
  });

  it('shows nothing of what was said', () => {
    const text = Buffer.from(answer).toString('latin1');
    for (const told of ['Mira', 'excluded', 'the ears', numbered(100)]) expect(text).not.toContain(told);
  });

  it('does not believe a decision that there is not, an open one, or two on one face', async () => {
    const [one] = anAnswer().items;
    const read = async (items: readonly unknown[]): Promise<string> => {
      const plain = encodeFrame({ kind: 1, payload: encodeJson({ ...anAnswer(), items }) });
      return codeOf(await readAnswerBytes(await sealedBytes(answerKind, key, plain), key));
    };
    expect(await read([one])).toBe('ok');
    expect(await read([{ ...one, verdict: 'guilty' }])).toBe('pack.damaged');
    expect(await read([{ ...one, verdict: 'open' }])).toBe('pack.damaged');
    expect(await read([one, one])).toBe('pack.damaged');
    expect(await read([])).toBe('pack.damaged');
  });
});
