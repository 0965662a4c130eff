import { failure, success, type Result } from '../../domain/errors.ts';
import type { SealedKind } from '../../domain/sealed-file.ts';

/** Bytes of a file from `start` up to `end`, fewer at its end. One that is gone or was changed since it was chosen is `damaged`. */
export async function readSlice(
  { faults }: Pick<SealedKind, 'faults'>,
  file: Blob,
  start: number,
  end: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return success(new Uint8Array(await file.slice(start, end).arrayBuffer()));
  } catch (error) {
    if (error instanceof DOMException) return failure(faults.damaged);
    throw error;
  }
}
