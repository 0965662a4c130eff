import { failure, type Result, success } from '../../domain/errors.ts';
import { parseChecksums } from '../../domain/file-hashes.ts';
import type { GivenList } from './contract.ts';

/** A longer file is not read at all, in bytes. */
const mostBytes = 4_000_000;

/** A list that the reader chose or dropped. Fails as `parseChecksums` does. */
export async function readListFile(file: File): Promise<Result<GivenList>> {
  if (file.size > mostBytes) return failure('fingerprints.too-large');
  try {
    return readListText(await file.text(), file.name);
  } catch (error) {
    // It was deleted or changed since it was chosen.
    if (error instanceof DOMException) return failure('fingerprints.empty-list');
    throw error;
  }
}

export function readListText(text: string, name = ''): Result<GivenList> {
  const files = parseChecksums(text);
  return files.ok ? success({ name, files: files.value }) : files;
}
