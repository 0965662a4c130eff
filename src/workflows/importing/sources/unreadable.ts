import { failure } from '../../../domain/errors.ts';
import type { SourceFile } from '../contract.ts';

/** Stands in the list for a file or folder that the system does not let us read, so that it is not lost unseen. */
export function unreadable(path: string): SourceFile {
  return { path, bytes: 0, modified: 0, open: () => Promise.resolve(failure('photo.unreadable')) };
}
