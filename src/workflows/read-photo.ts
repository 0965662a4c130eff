import { failure, success, type Result } from '../domain/errors.ts';
import type { PhotoFaces } from '../domain/face.ts';
import type { ModelProgress } from '../engine/contract.ts';

export type { ModelProgress } from '../engine/contract.ts';

/** What reading a photo needs from the engine; its pool has this shape. */
export interface PhotoReader {
  analyse(
    photo: Blob,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Result<{ readonly photo: PhotoFaces }>>;
  onModelProgress(listener: (progress: ModelProgress) => void): () => void;
  warm(): void;
}

/** The faces of one photo, at least one. Fails with the engine's codes, or `photo.no-face`. */
export async function readPhoto(
  reader: PhotoReader,
  photo: Blob,
  signal: AbortSignal,
): Promise<Result<PhotoFaces>> {
  const result = await reader.analyse(photo, { signal });
  if (!result.ok) return result;
  return result.value.photo.faces.length === 0 ? failure('photo.no-face') : success(result.value.photo);
}
