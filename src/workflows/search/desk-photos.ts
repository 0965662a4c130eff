/** Photos of candidates and references for the review desk, from wherever their bytes come. */
import { success, type Result } from '../../domain/errors.ts';
import { browserShows, type AgeBelief, type Face } from '../../domain/face.ts';
import { pictureId, type Id } from '../../domain/gallery.ts';
import type { HandWork } from '../../domain/treatment.ts';
import type { OpenGallery, Picture } from '../../gallery/contract.ts';
import type { DeskPhoto, SearchUnit } from './contract.ts';
import { facePicture, type PhotoSize } from './face-picture.ts';
import type { KeptRecords } from './units.ts';

export interface DeskPhotoSource {
  /** Unique among the photos of its person. */
  readonly id: string;
  readonly face: Face;
  readonly age: AgeBelief;
  readonly year?: number;
  /** What was done to the photo by hand, if anything; that the face was marked stands with the face. */
  readonly handWork?: HandWork;
  /** Upright size in pixels of the photo that the face's points are measured in. */
  readonly size: PhotoSize;
  /** The photo in any size; a failure or undefined where it is gone. */
  readonly open: () => Promise<Result<Blob | undefined>>;
  readonly crop: () => Promise<Blob | undefined>;
}

export function deskPhoto({ id, face, age, year, handWork, size, open, crop }: DeskPhotoSource): DeskPhoto {
  return {
    id,
    age,
    handWork: { ...handWork, marked: face.alignment.method === 'marked' },
    ...(year !== undefined && { year }),
    crop,
    async open(signal) {
      const photo = await open();
      if (!photo.ok || photo.value === undefined || ended(signal)) return undefined;
      const picture = await facePicture(photo.value, face, size);
      return ended(signal) ? undefined : picture;
    },
  };
}

/**
 * Photos of a unit of the gallery; `faces` in the order of its side, as `keptUnits` gives them. The original where it
 * is kept, else the view.
 */
export function keptDeskPhotos(
  gallery: Pick<OpenGallery, 'picture'>,
  records: Pick<KeptRecords, 'faces' | 'photos'>,
  { side }: Pick<SearchUnit, 'side'>,
  faces: readonly Id[],
): readonly DeskPhoto[] {
  const read = async (id: string): Promise<Result<Blob | undefined>> => {
    const picture = await gallery.picture(id);
    return picture.ok ? success(blobOf(picture.value)) : picture;
  };
  return faces.flatMap((id, index) => {
    const shown = side[index];
    const face = records.faces.get(id)?.record;
    const photo = face === undefined ? undefined : records.photos.get(face.photo)?.record;
    if (shown === undefined || photo === undefined) return [];
    const original =
      photo.original && browserShows(photo.format) ? pictureId('original', photo.id) : undefined;
    return deskPhoto({
      id,
      face: shown.face,
      age: shown.age,
      ...(shown.year !== undefined && { year: shown.year }),
      handWork: { treatment: photo.treatment, cut: photo.cutFrom !== undefined },
      size: photo,
      async open() {
        const whole = original === undefined ? undefined : await read(original);
        return whole?.ok === true && whole.value !== undefined ? whole : read(pictureId('view', photo.id));
      },
      async crop() {
        const picture = await read(pictureId('crop', id));
        return picture.ok ? picture.value : undefined;
      },
    });
  });
}

const ended = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

function blobOf(picture: Picture | undefined): Blob | undefined {
  return picture === undefined ? undefined : new Blob([picture.bytes], { type: picture.type });
}
