import { Inflate } from 'fflate';
import { failure, success, type Result } from '../../../domain/errors.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './entry.ts';
import { readLocalHeader } from './local-header.ts';

/** No photo is larger; what claims to be is not unpacked. */
const mostBytes = 200 * 1024 * 1024;
/** Handed to the inflater at once; it makes at most a thousand times as much of it. */
const portion = 16 * 1024;

const damaged = failure('zip.damaged');

/**
 * The bytes of one file. Stops as soon as more come out than the archive declared. Fails with `photo.too-large`
 * or `zip.damaged`, also for the rare methods that are not opened here.
 */
export async function openEntry(archive: Blob, entry: ZipEntry): Promise<Result<Blob>> {
  if (entry.bytes > mostBytes) return failure('photo.too-large');
  const header = await readLocalHeader(archive, entry.headerOffset);
  if (header === undefined) return damaged;
  const data = archive.slice(header.dataOffset, header.dataOffset + entry.compressedBytes);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let crc = 0;
  const keep = (part: Uint8Array): void => {
    bytes += part.length;
    if (bytes > entry.bytes) throw new RangeError('more bytes than declared');
    crc = crc32(part, crc);
    parts.push(new Uint8Array(part));
  };
  try {
    if (entry.method === 0) await eachPortion(data, keep);
    else if (entry.method === 8) await inflate(data, keep);
    else return damaged;
  } catch {
    return damaged;
  }
  return bytes === entry.bytes && crc === entry.crc ? success(new Blob(parts)) : damaged;
}

async function inflate(data: Blob, keep: (part: Uint8Array) => void): Promise<void> {
  const inflater = new Inflate(keep);
  await eachPortion(data, (part) => {
    inflater.push(part);
  });
  inflater.push(new Uint8Array(), true);
}

/** Reading waits between the pieces, so that the page can draw. */
async function eachPortion(data: Blob, work: (part: Uint8Array) => void): Promise<void> {
  const reader = data.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      for (let at = 0; at < next.value.length; at += portion) work(next.value.subarray(at, at + portion));
    }
  } finally {
    await reader.cancel();
  }
}
