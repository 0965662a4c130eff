/** Damage to a PNG whose checksums are right, so that it gets past the first door. */
import { crc32 } from '../../../src/workflows/importing/zip/crc32.ts';
import type { Dice } from './dice.ts';
import { joined, patched } from './patch.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const signatureLength = 8;
/** Length in front, type; checksum behind. */
const around = 12;

function chunksOf(photo: Bytes): readonly [Bytes, ...Bytes[]] {
  const view = new DataView(photo.buffer);
  const chunks: Bytes[] = [];
  for (let at = signatureLength; at + around <= photo.length;) {
    const end = at + around + view.getUint32(at);
    chunks.push(photo.slice(at, end));
    at = end;
  }
  const [first, ...others] = chunks;
  if (first === undefined) throw new Error('a PNG without chunks');
  return [first, ...others];
}

/** A chunk with this type and content, its length and checksum right. */
export function chunkOf(type: Uint8Array, content: Uint8Array): Bytes {
  const chunk = joined(new Uint8Array(4), type, content, new Uint8Array(4));
  const sized = patched(chunk, 0, 4, content.length);
  return patched(sized, chunk.length - 4, 4, crc32(chunk.subarray(4, chunk.length - 4), 0));
}

export function damagedPng(photo: Bytes, dice: Dice): Bytes {
  const chunks = chunksOf(photo);
  const index = dice.whole(0, chunks.length - 1);
  const chosen = chunks[index] ?? chunks[0];
  const [type, content] = [chosen.subarray(4, 8), chosen.slice(8, -4)];
  const changed = (): Bytes => {
    const at = dice.whole(0, Math.min(content.length, 40) - 1);
    if (content.length > 0) content[at] = dice.one([0, 1, 0xff, dice.whole(0, 255)]);
    return chunkOf(type, content);
  };
  const instead = dice.one<() => readonly Bytes[]>([
    () => [changed()],
    () => [changed()],
    () => [chunkOf(type, content.subarray(0, dice.whole(0, content.length)))],
    () => [chosen, chosen],
    () => [],
    () => [
      chunkOf(new TextEncoder().encode(dice.one(['tRNS', 'PLTE', 'acTL', 'fdAT', 'iCCP'])), content),
      chosen,
    ],
  ])();
  return joined(
    photo.subarray(0, signatureLength),
    ...chunks.slice(0, index),
    ...instead,
    ...chunks.slice(index + 1),
  );
}
