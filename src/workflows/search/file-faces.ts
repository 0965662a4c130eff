import { candidateKey, type CandidateRef } from '../../domain/case.ts';
import type { Analysis } from '../../engine/contract.ts';
import type { SourceFile } from '../importing/contract.ts';
import type { DeskPhoto, SearchUnit } from './contract.ts';
import { deskPhoto } from './desk-photos.ts';

/** A face of a file that is searched for one session, and its photo for the review desk. */
export interface FileFace {
  readonly unit: SearchUnit;
  readonly photo: DeskPhoto;
}

/** Every face of a photo that was read with `keep`, a unit of its own. */
export function fileFaces(file: SourceFile, sha256: string, { photo, kept }: Analysis): readonly FileFace[] {
  return photo.faces.map((face, index) => {
    const ref: CandidateRef = { kind: 'file', sha256, face: index, path: file.path };
    const key = candidateKey(ref);
    const crop = kept?.crops[index];
    const small = crop && new Blob([crop.bytes], { type: crop.type });
    return {
      // A date in the file is often the day a print was scanned: it says nothing for or against anybody.
      unit: { key, ref, side: [{ face, age: face.age }], facts: {} },
      photo: deskPhoto({
        id: key,
        face,
        age: face.age,
        size: { width: photo.width, height: photo.height },
        open: () => file.open(),
        crop: () => Promise.resolve(small),
      }),
    };
  });
}
