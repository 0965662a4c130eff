/** File headers and formats written by hand: sharp refuses to write what is broken, and does not know BMP. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** Noise that is the same on every run. */
export function noise(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, index) =>
    createHash('sha256').update(`noise ${index}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG that declares a size its few bytes of pixels do not have. Pixels; 8-bit RGB. */
export function hollowPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  // zlib's shortest stream: one stored block of no bytes.
  const nothing = Buffer.from([0x78, 0x01, 0x01, 0x00, 0x00, 0xff, 0xff, 0x00, 0x00, 0x00, 0x01]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', nothing),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Offset of the two-byte height inside the first frame header of a JPEG; the width follows it. */
export function jpegSizeOffset(jpeg: Uint8Array): number {
  let at = 2;
  while (at + 9 < jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return at + 5;
    at += 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
  }
  throw new Error('No frame header in this JPEG');
}

/** The same JPEG with another size in its frame header. Pixels, below 65,536. */
export function redeclareJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg);
  const at = jpegSizeOffset(copy);
  copy.writeUInt16BE(height, at);
  copy.writeUInt16BE(width, at + 2);
  return copy;
}

/** Windows bitmap, 24 bits, bottom row first. `rgb` is row by row from the top. */
export function encodeBmp(rgb: Uint8Array, width: number, height: number): Buffer {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const headers = 14 + 40;
  const file = Buffer.alloc(headers + stride * height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(headers, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  file.writeUInt32LE(stride * height, 34);
  for (let y = 0; y < height; y += 1) {
    const row = headers + (height - 1 - y) * stride;
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 3;
      file.set([rgb[from + 2] ?? 0, rgb[from + 1] ?? 0, rgb[from] ?? 0], row + x * 3);
    }
  }
  return file;
}

/** First box of an iPhone photo and nothing after it: enough to tell what it is, nothing to decode. */
export function heicHead(): Buffer {
  const box = Buffer.concat([Buffer.alloc(4), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1')]);
  box.writeUInt32BE(box.length, 0);
  return Buffer.concat([box, noise(2048)]);
}
