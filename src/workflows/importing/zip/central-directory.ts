/** The table of contents at the end of a zip archive (PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16). */
import { failure, success, type Result } from '../../../domain/errors.ts';
import { cleanPath, decodeName, dosTime, type ZipEntry } from './entry.ts';
import { readBytes } from './read-bytes.ts';

const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const end64Signature = 0x06064b50;
const end64Length = 56;
const locatorSignature = 0x07064b50;
const locatorLength = 20;
const entrySignature = 0x02014b50;
const entryLength = 46;

/** More files than anybody's archive of photos holds, and the bytes of their names. */
const mostEntries = 100_000;
const mostDirectoryBytes = 64 * 1024 * 1024;

interface Place {
  readonly start: number;
  readonly bytes: number;
  readonly entries: number;
  /** Bytes in front of the archive proper, which its offsets do not count. */
  readonly shift: number;
}

/**
 * All files that the archive says it holds. Undefined when its end is missing, so that nothing says what it holds;
 * fails with `zip.too-large` or `zip.damaged`.
 */
export async function readDirectory(archive: Blob): Promise<Result<readonly ZipEntry[] | undefined>> {
  const place = await findDirectory(archive);
  if (place === undefined) return success(undefined);
  if (place.entries > mostEntries || place.bytes > mostDirectoryBytes) return failure('zip.too-large');
  const bytes = await readBytes(archive, place.start, place.bytes);
  const entries = bytes === undefined ? undefined : parse(bytes, place);
  return entries === undefined ? failure('zip.damaged') : success(entries);
}

async function findDirectory(archive: Blob): Promise<Place | undefined> {
  const start = Math.max(0, archive.size - endLength - longestComment);
  const tail = await readBytes(archive, start, archive.size - start);
  if (tail === undefined) return undefined;
  const view = viewOf(tail);
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    // The comment's length tells a true end from the same bytes inside a comment.
    if (at + endLength + view.getUint16(at + 20, true) !== tail.length) continue;
    return (await findDirectory64(archive, start + at)) ?? fromEnd(view, at, start + at);
  }
  return undefined;
}

function fromEnd(view: DataView, at: number, position: number): Place | undefined {
  const bytes = view.getUint32(at + 12, true);
  return placed(position, bytes, view.getUint32(at + 16, true), view.getUint16(at + 10, true));
}

/** Archives beyond 4 GB or 65,535 files have a larger end in front of the usual one. */
async function findDirectory64(archive: Blob, endPosition: number): Promise<Place | undefined> {
  const locator = await readBytes(archive, endPosition - locatorLength, locatorLength);
  if (locator === undefined || viewOf(locator).getUint32(0, true) !== locatorSignature) return undefined;
  const position = Number(viewOf(locator).getBigUint64(8, true));
  const end = await readBytes(archive, position, end64Length);
  if (end === undefined || viewOf(end).getUint32(0, true) !== end64Signature) return undefined;
  const view = viewOf(end);
  const [entries, bytes, offset] = [32, 40, 48].map((at) => Number(view.getBigUint64(at, true)));
  return placed(position, bytes ?? 0, offset ?? 0, entries ?? 0);
}

/** The directory ends where its end record begins; its own offset is then known to be right or shifted. */
function placed(endPosition: number, bytes: number, offset: number, entries: number): Place | undefined {
  const start = endPosition - bytes;
  return start < offset ? undefined : { start, bytes, entries, shift: start - offset };
}

function parse(bytes: Uint8Array, { entries, shift }: Place): ZipEntry[] | undefined {
  const view = viewOf(bytes);
  const found: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < entries; index += 1) {
    if (at + entryLength > bytes.length || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > bytes.length) return undefined;
    const sizes = readSizes(view, at, nameEnd, extraEnd);
    found.push({
      path: cleanPath(decodeName(bytes.subarray(at + entryLength, nameEnd))),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      modified: dosTime(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
      ...sizes,
      headerOffset: sizes.headerOffset + shift,
    });
    at = next;
  }
  return found;
}

const inExtra = 0xffffffff;
const extra64 = 1;

/** Sizes and offset; those of 4 GB and more stand in an extra field, in this order. */
function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number) {
  const bytes = view.getUint32(at + 24, true);
  const compressedBytes = view.getUint32(at + 20, true);
  const headerOffset = view.getUint32(at + 42, true);
  const large: number[] = [];
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== extra64) continue;
    const fieldEnd = Math.min(extraEnd, field + 4 + view.getUint16(field + 2, true));
    for (let value = field + 4; value + 8 <= fieldEnd; value += 8)
      large.push(Number(view.getBigUint64(value, true)));
  }
  const whole = (value: number) => (value === inExtra ? (large.shift() ?? value) : value);
  return {
    bytes: whole(bytes),
    compressedBytes: whole(compressedBytes),
    headerOffset: whole(headerOffset),
  };
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);
