/** Face crops of candidates under addresses of this page, wherever they come from. */
import type { Library, PictureUrl } from '../library.ts';
import { cropOf } from '../library.ts';
import { createPictureUrls } from '../picture-urls.ts';
import type { SessionFolder } from './folder.ts';
import type { KeptPeople } from './kept-people.ts';

/** Crops are about 10 kB: a few screens of them stay ready. */
const limits = { idle: 240, parallel: 6 };

export interface CandidatePictures {
  /** Undefined where the picture is gone, or `cancel` ended first; release it when it is no longer shown. */
  of(key: string, cancel: AbortSignal): Promise<PictureUrl | undefined>;
  /** Frees those of the folder. */
  forgetFolder(): void;
}

export function createCandidatePictures(
  folder: Pick<SessionFolder, 'photosOf'>,
  kept: Pick<KeptPeople, 'facesOf'>,
  library: Pick<Library, 'picture'>,
): CandidatePictures {
  const files = createPictureUrls(async (key) => folder.photosOf(key)?.[0]?.crop(), limits);
  return {
    of(key, cancel) {
      const [face] = kept.facesOf(key);
      // Kept ones are freed with the gallery.
      return face === undefined ? files.lease(key, cancel) : library.picture(cropOf(face), cancel);
    },
    forgetFolder() {
      files.clear();
    },
  };
}
