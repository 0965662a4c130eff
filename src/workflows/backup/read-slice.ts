import { failure, success, type Result } from '../../domain/errors.ts';

/** Bytes of a file from `start` up to `end`, fewer at its end. A file that is gone or was changed since it was chosen is `backup.damaged`. */
export async function readSlice(
  file: Blob,
  start: number,
  end: number,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    return success(new Uint8Array(await file.slice(start, end).arrayBuffer()));
  } catch (error) {
    if (error instanceof DOMException) return failure('backup.damaged');
    throw error;
  }
}
