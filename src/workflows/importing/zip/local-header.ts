/** What stands in front of each file's bytes in a zip archive (APPNOTE 4.3.7). */
import { cleanPath, decodeName, dosTime, type ZipEntry } from './entry.ts';
import { readBytes } from './read-bytes.ts';

const signature = 0x04034b50;
const fixedLength = 30;

export interface LocalHeader extends ZipEntry {
  /** Where the file's own bytes begin. */
  readonly dataOffset: number;
  /** The sizes follow the data instead of standing here. */
  readonly sizesFollow: boolean;
}

/** Undefined when there is no header at this place. */
export async function readLocalHeader(archive: Blob, offset: number): Promise<LocalHeader | undefined> {
  const fixed = await readBytes(archive, offset, fixedLength);
  if (fixed === undefined) return undefined;
  const view = new DataView(fixed.buffer);
  if (view.getUint32(0, true) !== signature) return undefined;
  const flags = view.getUint16(6, true);
  const nameLength = view.getUint16(26, true);
  const name = await readBytes(archive, offset + fixedLength, nameLength);
  if (name === undefined) return undefined;
  return {
    path: cleanPath(decodeName(name)),
    method: view.getUint16(8, true),
    isEncrypted: (flags & 1) === 1,
    sizesFollow: (flags & 8) === 8,
    crc: view.getUint32(14, true),
    compressedBytes: view.getUint32(18, true),
    bytes: view.getUint32(22, true),
    modified: dosTime(view.getUint16(12, true), view.getUint16(10, true)),
    headerOffset: offset,
    dataOffset: offset + fixedLength + nameLength + view.getUint16(28, true),
  };
}
