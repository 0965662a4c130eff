import { failure, success, type Result } from '../../domain/errors.ts';
import {
  chunksIn,
  coveredBytes,
  headBytes,
  parseHead,
  type SealedHead,
  type SealedKind,
} from '../../domain/sealed-file.ts';
import { sha256 } from './chunks.ts';
import { readSlice } from './read-slice.ts';

/** What a file shows before its passphrase is known. */
export interface SealedFile {
  readonly kind: SealedKind;
  readonly file: Blob;
  readonly head: SealedHead;
  readonly headHash: Uint8Array<ArrayBuffer>;
  readonly chunks: number;
}

/**
 * Looks at the clear head and the size only. Fails with the kind's `notThis`, `newer`, `truncated` or `damaged`: so
 * before anyone types a passphrase.
 */
export async function readHead(kind: SealedKind, file: Blob): Promise<Result<SealedFile>> {
  const read = await readSlice(kind, file, 0, headBytes);
  if (!read.ok) return read;
  const head = parseHead(kind, read.value);
  if (!head.ok) return head;
  const headHash = await sha256(read.value.slice(0, coveredBytes));
  const stated = read.value.subarray(coveredBytes);
  if (headHash.some((byte, index) => byte !== stated[index])) return failure(kind.faults.damaged);
  const chunks = chunksIn(kind, file.size);
  return chunks.ok ? success({ kind, file, head: head.value, headHash, chunks: chunks.value }) : chunks;
}
