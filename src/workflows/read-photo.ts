import { failure, success, type Failure, type Result } from '../domain/errors.ts';
import { browserShows, type FivePoints, type PhotoFaces } from '../domain/face.ts';
import { mapFive, pixelsOf, type Size } from '../domain/treated-points.ts';
import { isTreated, type Treatment } from '../domain/treatment.ts';
import type { AnalyseOptions, ModelProgress, TreatedPhoto, TreatOptions } from '../engine/contract.ts';

export type { ModelProgress, TreatedPhoto } from '../engine/contract.ts';

/** A photo as treated, in full or as a small preview. */
export type TreatPhoto = (
  photo: Blob,
  treatment: Treatment,
  options?: TreatOptions & { readonly signal?: AbortSignal },
) => Promise<Result<TreatedPhoto>>;

/** What reading a photo needs from the engine; its pool has this shape. */
export interface PhotoReader {
  analyse(
    photo: Blob,
    options?: Pick<AnalyseOptions, 'marks'> & { readonly signal?: AbortSignal },
  ): Promise<Result<{ readonly photo: PhotoFaces }>>;
  treat: TreatPhoto;
  onModelProgress(listener: (progress: ModelProgress) => void): () => void;
  warm(): void;
}

/** What a file says besides its faces. A treated photo says nothing of it, so it is handed on from an earlier reading. */
export type FileFacts = Pick<PhotoFaces, 'width' | 'height' | 'format' | 'takenOn' | 'dpi' | 'pages'>;

/** How a photo is to be read. */
export interface ByHand {
  readonly treatment?: Treatment;
  /** Points set by hand, in shares of the photo as treated: no detector runs. */
  readonly marks?: FivePoints;
}

export interface ReadOptions extends ByHand {
  readonly signal: AbortSignal;
  /** Of the file as it was given; needed for marks on an untreated photo. */
  readonly facts?: FileFacts;
}

export interface PhotoRead {
  readonly content: PhotoFaces;
  /** Of the file as it was given. */
  readonly facts: FileFacts;
  /** What stands in the file's place wherever the photo is seen: as treated, or because no browser shows such files. */
  readonly shown?: Blob;
}

/** A photo in which no face is seen can still be put right by hand. */
export interface ReadFailure {
  readonly ok: false;
  readonly failure: Failure;
  readonly facts?: FileFacts;
}

/**
 * The faces of one photo, at least one, in pixels of what is shown. Fails with the engine's codes, or `photo.no-face` with
 * what else the file says.
 */
export async function readPhoto(
  reader: PhotoReader,
  photo: Blob,
  { signal, treatment = {}, marks, facts }: ReadOptions,
): Promise<{ readonly ok: true; readonly value: PhotoRead } | ReadFailure> {
  const treated = isTreated(treatment) ? await reader.treat(photo, treatment, { signal }) : undefined;
  if (treated?.ok === false) return treated;
  const size = treated?.value ?? facts;
  const points = marks === undefined || size === undefined ? undefined : inPixels(marks, size);
  const result = await reader.analyse(treated?.value.blob ?? photo, {
    signal,
    ...(points === undefined ? {} : { marks: points }),
  });
  if (!result.ok) return result;
  const { photo: seen } = result.value;
  const known = facts ?? fileFacts(seen);
  if (seen.faces.length === 0) return { ...failure('photo.no-face'), facts: known };
  if (treated !== undefined) {
    return success({ content: seen, facts: known, shown: treated.value.blob });
  }
  if (browserShows(seen.format)) return success({ content: seen, facts: known });
  const shown = await reader.treat(photo, {}, { signal });
  return shown.ok ? success({ content: seen, facts: known, shown: shown.value.blob }) : shown;
}

export function inPixels(marks: FivePoints, size: Size): FivePoints {
  return mapFive(marks, (point) => pixelsOf(point, size));
}

export function fileFacts({ width, height, format, takenOn, dpi, pages }: PhotoFaces): FileFacts {
  return {
    width,
    height,
    format,
    ...(takenOn === undefined ? {} : { takenOn }),
    ...(dpi === undefined ? {} : { dpi }),
    ...(pages === undefined ? {} : { pages }),
  };
}
