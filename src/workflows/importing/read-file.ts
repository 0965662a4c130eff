import { failure, success, type Result } from '../../domain/errors.ts';
import type { AnalyseOptions, Analysis } from '../../engine/contract.ts';
import type { SourceFile } from './contract.ts';

/** What an import needs from the engine; its pool has this shape. */
export interface ImportReader {
  analyse(
    photo: Blob,
    options: AnalyseOptions & { readonly signal?: AbortSignal },
  ): Promise<Result<Analysis>>;
}

/** A file as it came, before the engine sees it. */
export interface FileContent {
  readonly blob: Blob;
  readonly bytes: ArrayBuffer;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** No photo is larger; a film with a photo's name would fill the memory. */
const mostBytes = 200 * 1024 * 1024;

/** Reads a file and its SHA-256. Fails as the source does, with `photo.empty`, `photo.too-large` or `photo.unreadable`. */
export async function readFile(file: SourceFile): Promise<Result<FileContent>> {
  const opened = await file.open();
  if (!opened.ok) return opened;
  const blob = opened.value;
  if (blob.size === 0) return failure('photo.empty');
  if (blob.size > mostBytes) return failure('photo.too-large');
  try {
    const bytes = await blob.arrayBuffer();
    return success({ blob, bytes, sha256: hexadecimal(await crypto.subtle.digest('SHA-256', bytes)) });
  } catch {
    // Gone, changed since it was chosen, or not to be read.
    return failure('photo.unreadable');
  }
}

function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
