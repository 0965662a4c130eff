import { success } from '../../domain/errors.ts';
import type { Face } from '../../domain/face.ts';
import type { Id } from '../../domain/gallery.ts';
import type { ReferencePhoto } from '../../workflows/cases/reference.ts';
import type { DeskPhoto } from '../../workflows/search/contract.ts';
import { deskPhoto } from '../../workflows/search/desk-photos.ts';
import { beliefOf, pickedFace, shownPhoto, type HeldPhoto, type ReadyPhoto, type Slot } from '../slots.ts';
import { blobOf, type PicturesOf } from './reference-pictures.ts';

/** One place of the strip: at most one photo, or one on its way. */
export interface StripEntry {
  readonly id: Id;
  readonly slot: Slot;
  /** Of the gallery: it leaves the screen when that locks. */
  readonly kept: boolean;
  /** The kept person whose photo it is. */
  readonly person?: Id;
}

/** The photo of an entry with its picked face; nothing while there is none. */
export function readyOf({ slot }: StripEntry): { photo: ReadyPhoto; face: Face } | undefined {
  const photo = slot.arrival === undefined ? shownPhoto(slot) : undefined;
  const face = photo === undefined ? undefined : pickedFace(photo);
  return photo === undefined || face === undefined ? undefined : { photo, face };
}

export function deskPhotoOf(entry: StripEntry, pictures: PicturesOf): DeskPhoto | undefined {
  const ready = readyOf(entry);
  if (ready === undefined) return undefined;
  const { photo, face } = ready;
  const { content, selected, photoYear } = photo;
  return deskPhoto({
    id: entry.id,
    face,
    age: beliefOf(photo, selected, face),
    ...(photoYear === undefined ? {} : { year: photoYear }),
    ...(photo.treatment === undefined ? {} : { handWork: { treatment: photo.treatment } }),
    size: content,
    open: () => Promise.resolve(success(photo.photo.blob)),
    crop: () => {
      const crop = pictures.get(content)?.crops[selected];
      return Promise.resolve(crop === undefined ? undefined : blobOf(crop));
    },
  });
}

/** As a case keeps it; undefined while the photo is not read. */
export function recordOf(entry: StripEntry, pictures: PicturesOf): ReferencePhoto | undefined {
  const ready = readyOf(entry);
  if (ready === undefined) return undefined;
  const { photo, face } = ready;
  const { content, selected, photoYear } = photo;
  const { statedAge, birthYear } = photo.people[selected] ?? {};
  const known = pictures.get(content);
  const crop = known?.crops[selected];
  if (known === undefined || crop === undefined) return undefined;
  const { width, height } = content;
  return {
    id: entry.id,
    face,
    width,
    height,
    ...(statedAge === undefined ? {} : { statedAge }),
    ...(photoYear === undefined ? {} : { year: photoYear }),
    ...(birthYear === undefined ? {} : { birthYear }),
    ...(entry.person === undefined ? {} : { person: entry.person }),
    view: known.view,
    crop,
  };
}

/** The entry's slot; `held` is the view. */
export function slotOfRecord(record: ReferencePhoto, held: HeldPhoto): Slot {
  const { face, width, height, statedAge, birthYear, year } = record;
  const photo: ReadyPhoto = {
    photo: held,
    content: { width, height, format: 'jpeg', faces: [face] },
    selected: 0,
    people: {
      0: {
        ...(statedAge === undefined ? {} : { statedAge }),
        ...(birthYear === undefined ? {} : { birthYear }),
      },
    },
    ...(year === undefined ? {} : { photoYear: year }),
  };
  return { photos: [photo], shown: 0 };
}
