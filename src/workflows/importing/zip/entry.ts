import { plainLine } from '../../../domain/plain-text.ts';

/** One file of an archive, as the archive describes it. */
export interface ZipEntry {
  /** Cleaned: no drive, no root, no way out of the archive. */
  readonly path: string;
  /** 0 stored, 8 deflated; nothing else is opened. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Milliseconds since 1970, 0 where unknown. */
  readonly modified: number;
  /** Where its local header begins in the archive. */
  readonly headerOffset: number;
}

export const isFolder = ({ path }: Pick<ZipEntry, 'path'>) => path === '' || path.endsWith('/');

const utf8 = new TextDecoder('utf-8', { fatal: true });
const chinese = new TextDecoder('gb18030', { fatal: true });
const western = new TextDecoder('windows-1252');

/** Many archives say nothing of their names' encoding: UTF-8 where it fits, then that of Chinese Windows. */
export function decodeName(bytes: Uint8Array): string {
  for (const decoder of [utf8, chinese]) {
    try {
      return decoder.decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return western.decode(bytes);
}

/** An archive's name can lead anywhere (`../../x`, `C:\x`); what is left of it names a place inside the archive. */
export function cleanPath(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  const isFolder = parts.at(-1) === '';
  const kept = parts
    .map((part) => plainLine(part).trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part));
  return kept.join('/') + (isFolder && kept.length > 0 ? '/' : '');
}

/** MS-DOS date and time in local time, two seconds fine; 0 when there is no such day. */
export function dosTime(date: number, time: number): number {
  const [year, month, day] = [1980 + (date >> 9), (date >> 5) & 15, date & 31];
  if (month < 1 || month > 12 || day < 1) return 0;
  return new Date(year, month - 1, day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
}
