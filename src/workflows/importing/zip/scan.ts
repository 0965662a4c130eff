import type { ZipEntry } from './entry.ts';
import { readLocalHeader, type LocalHeader } from './local-header.ts';
import { readBytes } from './read-bytes.ts';

/** Signature, CRC and both sizes, after data whose header did not know them yet (APPNOTE 4.3.9). */
const descriptorSignature = [0x50, 0x4b, 0x07, 0x08] as const;
const descriptorLength = 16;
const portion = 1024 * 1024;

/** The files of an archive that lost its end, from the front, up to the first that is not whole. */
export async function* scanEntries(archive: Blob): AsyncGenerator<ZipEntry> {
  let offset = 0;
  for (;;) {
    const header = await readLocalHeader(archive, offset);
    const entry = header?.sizesFollow === true ? await withSizes(archive, header) : header;
    if (header === undefined || entry === undefined) return;
    const end = header.dataOffset + entry.compressedBytes;
    if (end > archive.size) return;
    yield entry;
    offset = header.sizesFollow ? end + descriptorLength : end;
  }
}

/** Looks for the descriptor whose size is its own distance from where the data begin. */
async function withSizes(archive: Blob, header: LocalHeader): Promise<ZipEntry | undefined> {
  for (let start = header.dataOffset; start < archive.size; start += portion) {
    const length = Math.min(portion + descriptorLength, archive.size - start);
    const bytes = await readBytes(archive, start, length);
    if (bytes === undefined) return undefined;
    const view = new DataView(bytes.buffer);
    for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
      if (at + descriptorLength > bytes.length) break;
      if (!descriptorSignature.every((byte, index) => bytes[at + index] === byte)) continue;
      const compressedBytes = view.getUint32(at + 8, true);
      if (start + at - header.dataOffset !== compressedBytes) continue;
      return {
        ...header,
        compressedBytes,
        crc: view.getUint32(at + 4, true),
        bytes: view.getUint32(at + 12, true),
      };
    }
  }
  return undefined;
}
