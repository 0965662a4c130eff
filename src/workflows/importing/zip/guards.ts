import type { ZipEntry } from './entry.ts';

/** Photos are packed already: an archive of them does not unpack to many times its size. */
const mostRatio = 50;
/** Small archives of drawings may. */
const alwaysAllowed = 256 * 1024 * 1024;

/** Whether an archive declares far more than it can hold, or holds the same bytes as several files (Fifield 2019). */
export function isBomb(archive: Blob, entries: readonly ZipEntry[]): boolean {
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  return total > Math.max(alwaysAllowed, archive.size * mostRatio) || overlap(entries);
}

function overlap(entries: readonly ZipEntry[]): boolean {
  let end = 0;
  return [...entries]
    .sort((p, q) => p.headerOffset - q.headerOffset)
    .some(({ headerOffset, compressedBytes }) => {
      const before = end;
      end = headerOffset + compressedBytes;
      return headerOffset < before;
    });
}
