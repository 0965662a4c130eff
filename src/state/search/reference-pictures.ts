import type { PhotoFaces } from '../../domain/face.ts';
import type { Picture } from '../../gallery/contract.ts';
import type { ImportReader } from '../../workflows/importing/read-file.ts';
import type { PhotoReader } from '../../workflows/read-photo.ts';

/** The pictures of one read photo: the whole at most 640 pixels on the long side, and a square round each face. */
export interface ReadPictures {
  readonly view: Picture;
  readonly crops: readonly Picture[];
}

export type PicturesOf = WeakMap<PhotoFaces, ReadPictures>;

/** The engine, as far as reference photos need it. */
export type ReferenceReader = ImportReader & Pick<PhotoReader, 'treat' | 'onModelProgress' | 'warm'>;

/** Reads photos like the engine and remembers the small pictures of each, by what was read. */
export function keepingReader(engine: ReferenceReader): {
  readonly reader: PhotoReader;
  readonly pictures: PicturesOf;
} {
  const pictures: PicturesOf = new WeakMap();
  return {
    pictures,
    reader: {
      async analyse(photo, options) {
        const result = await engine.analyse(photo, { ...options, keep: true });
        if (result.ok && result.value.kept !== undefined) pictures.set(result.value.photo, result.value.kept);
        return result;
      },
      treat: (photo, treatment, options) => engine.treat(photo, treatment, options),
      onModelProgress: (listener) => engine.onModelProgress(listener),
      warm() {
        engine.warm();
      },
    },
  };
}

export function blobOf({ bytes, type }: Picture): Blob {
  return new Blob([bytes], { type });
}
