import type { Face } from '../../domain/face.ts';
import type { Id } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import { cosine } from '../../kernel/similarity.ts';
import type { KnownPhotos } from './known-photos.ts';

/**
 * Of 256 bits. Halved, saved again, greyed or trimmed by a hundredth, photos change in up to 18; of the pairs of
 * different heads that fill the frame, the worst case there is, one in 30,000 lies as near.
 */
const mostBits = 20;
/** A photo without a face has nothing else to go by. */
const mostBitsWithoutFace = 8;
/** Templates of one face in two copies of one picture. */
const leastCosine = 0.95;

/**
 * The stored photo that this one is another copy of (smaller, saved again, lighter): hashes near each other, as many
 * faces, and every face nearly the same numbers. Two photos taken one after the other differ in one of these.
 */
export async function nearDuplicateOf(
  gallery: OpenGallery,
  photos: KnownPhotos,
  perceptualHash: string,
  faces: readonly Face[],
): Promise<Id | undefined> {
  const bits = faces.length === 0 ? mostBitsWithoutFace : mostBits;
  for (const photo of photos.near(perceptualHash, bits)) {
    const stored = photos.facesOf(photo);
    if (stored.length === faces.length && (await sameFaces(gallery, stored, faces))) return photo;
  }
  return undefined;
}

async function sameFaces(
  gallery: OpenGallery,
  stored: readonly Id[],
  faces: readonly Face[],
): Promise<boolean> {
  let left = [...faces];
  for (const id of stored) {
    const read = await gallery.read('faces', id);
    const kept = read.ok ? read.value?.record.face.template : undefined;
    const same = left.find(
      ({ template }) =>
        template.kernel === kept?.kernel && cosine(template.values, kept.values) >= leastCosine,
    );
    if (same === undefined) return false;
    left = left.filter((face) => face !== same);
  }
  return true;
}
