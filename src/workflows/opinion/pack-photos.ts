import { ageBelief } from '../../domain/age.ts';
import type { Id } from '../../domain/basics.ts';
import type { AgeBelief } from '../../domain/face.ts';
import { packPicture, type PackPicture } from '../../domain/pack-format.ts';
import type { DeskPhoto } from '../search/contract.ts';
import type { Pack } from './pack-file.ts';

/** A photo of a pack, to be looked at on the review desk; without an age where nobody stated one. */
export type PackPhoto = Omit<DeskPhoto, 'age'> & { readonly age?: AgeBelief };

/** One face to judge. */
export interface PackFace {
  readonly item: Id;
  readonly photos: readonly PackPhoto[];
}

/** Who is looked for, and all faces to judge, in the order of the pack. */
export interface PackPhotos {
  readonly references: readonly PackPhoto[];
  readonly faces: readonly PackFace[];
}

export function packPhotos({ references, items, pictures }: Pack): PackPhotos {
  const photo = ({ id, points }: PackPicture): PackPhoto => {
    const bytes = pictures.get(id);
    const blob = bytes && new Blob([bytes], { type: packPicture.type });
    const { width, height } = packPicture;
    return {
      id,
      open: () => Promise.resolve(blob && { picture: blob, points, width, height }),
      crop: () => Promise.resolve(blob),
    };
  };
  return {
    references: references.map(({ picture, statedAge }) => ({
      ...photo(picture),
      ...(statedAge !== undefined && { age: ageBelief(unknownAge, { statedAge }) }),
    })),
    faces: items.map(({ item, pictures: own }) => ({ item, photos: own.map(photo) })),
  };
}

/** A stated age needs no estimate. */
const unknownAge: AgeBelief = { mean: 0, sd: 0, source: 'estimated' };
