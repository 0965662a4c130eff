import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { looksSealed } from '../../../../src/gallery/inventory/looks-sealed.ts';
import { pack } from '../../../../src/gallery/packing.ts';
import { seal } from '../../../../src/gallery/vault/seal.ts';

const aPerson = {
  id: 'b0b50000-0000-4000-8000-000000000002',
  name: 'Ottoline Quillfeather 奎羽',
  note: 'has a scar above the left eyebrow',
  createdAt: '2026-03-01T10:01:00.000Z',
};
const template = Float32Array.from({ length: 128 }, (_, index) => Math.sin(index + 1) / Math.sqrt(64.2));

describe('sealed bytes', () => {
  it('look sealed, whatever was sealed and however long it is', async () => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
    const plain = [new Uint8Array(), new Uint8Array(5_000), pack(aPerson), pack({ template })];
    for (let run = 0; run < 1_000; run += 1)
      for (const bytes of plain)
        expect(looksSealed(await seal(key, ['people', aPerson.id, run], bytes))).toBe(true);
  });
});

describe('readable bytes', () => {
  const texts: readonly (readonly [string, Uint8Array])[] = [
    ['a record as MessagePack', pack(aPerson)],
    ['a record as JSON', new TextEncoder().encode(JSON.stringify(aPerson))],
    ['a short note', new TextEncoder().encode('has a scar above the left eyebrow, she says')],
    ['Chinese text', new TextEncoder().encode('左眉上方有一道疤痕，她说是小时候摔的，记不清是哪一年')],
    ['a template', new Uint8Array(template.buffer)],
    ['a packed template', pack({ template })],
    ['nothing but zeros', new Uint8Array(64)],
    ['too few bytes to be sealed', crypto.getRandomValues(new Uint8Array(27))],
  ];

  it.each(texts)('do not: %s', (_what, bytes) => {
    expect(looksSealed(bytes)).toBe(false);
  });

  it('do not: a photo, and a piece of one', async () => {
    const photo = await readFile('node_modules/@vladmandic/face-api/demo/sample1.jpg');
    expect(looksSealed(photo)).toBe(false);
    expect(looksSealed(photo.subarray(0, 4_000))).toBe(false);
  });
});
