import { chunksIn, coveredBytes, headBytes, parseHead, type BackupHead } from '../../domain/backup-format.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import { sha256 } from './chunks.ts';
import { readSlice } from './read-slice.ts';

/** What a backup shows before its passphrase is known. */
export interface SealedBackup {
  readonly file: Blob;
  readonly head: BackupHead;
  readonly headHash: Uint8Array<ArrayBuffer>;
  readonly chunks: number;
}

/**
 * Looks at the clear head and the size only. Fails with `backup.not-a-backup`, `backup.newer`, `backup.truncated` or
 * `backup.damaged`: so before anyone types a passphrase.
 */
export async function readHead(file: Blob): Promise<Result<SealedBackup>> {
  const read = await readSlice(file, 0, headBytes);
  if (!read.ok) return read;
  const head = parseHead(read.value);
  if (!head.ok) return head;
  const headHash = await sha256(read.value.slice(0, coveredBytes));
  const stated = read.value.subarray(coveredBytes);
  if (headHash.some((byte, index) => byte !== stated[index])) return failure('backup.damaged');
  const chunks = chunksIn(file.size);
  return chunks.ok ? success({ file, head: head.value, headHash, chunks: chunks.value }) : chunks;
}
