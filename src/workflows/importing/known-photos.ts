import { success, type Result } from '../../domain/errors.ts';
import type { Id, Photo } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';

/** 256 bits in words of 32. */
const wordsPerHash = 8;

interface Known {
  readonly sha256: string;
  readonly faces: Id[];
  readonly words: Uint32Array;
}

type Fingerprints = Pick<Photo, 'id' | 'sha256' | 'perceptualHash'>;

/** Hashes of every photo of the gallery, whichever its collection, and which faces it has: nothing else is held. */
export class KnownPhotos {
  readonly #photos = new Map<Id, Known>();
  readonly #bySha = new Map<string, Id>();

  static async read(gallery: OpenGallery): Promise<Result<KnownPhotos>> {
    const photos = await gallery.list('photos');
    if (!photos.ok) return photos;
    const faces = await gallery.list('faces');
    if (!faces.ok) return faces;
    const known = new KnownPhotos();
    for (const { record } of photos.value.kept) known.add(record, []);
    for (const { record } of faces.value.kept) known.#photos.get(record.photo)?.faces.push(record.id);
    return success(known);
  }

  add(photo: Fingerprints, faces: readonly Id[]): void {
    this.#photos.set(photo.id, {
      sha256: photo.sha256,
      faces: [...faces],
      words: wordsOf(photo.perceptualHash),
    });
    this.#bySha.set(photo.sha256, photo.id);
  }

  delete(photo: Id): void {
    const known = this.#photos.get(photo);
    if (known === undefined) return;
    this.#photos.delete(photo);
    if (this.#bySha.get(known.sha256) === photo) this.#bySha.delete(known.sha256);
  }

  has(photo: Id): boolean {
    return this.#photos.has(photo);
  }

  /** The photo made of the very same bytes. */
  withSha(sha256: string): Id | undefined {
    return this.#bySha.get(sha256);
  }

  facesOf(photo: Id): readonly Id[] {
    return this.#photos.get(photo)?.faces ?? [];
  }

  /** Photos whose hash differs in at most so many bits, nearest first. */
  near(perceptualHash: string, bits: number): Id[] {
    const words = wordsOf(perceptualHash);
    const found: { readonly id: Id; readonly distance: number }[] = [];
    for (const [id, known] of this.#photos) {
      const distance = hammingDistance(words, known.words);
      if (distance <= bits) found.push({ id, distance });
    }
    return found.sort((p, q) => p.distance - q.distance).map(({ id }) => id);
  }
}

function wordsOf(hash: string): Uint32Array {
  return Uint32Array.from({ length: wordsPerHash }, (_, index) =>
    Number.parseInt(hash.slice(8 * index, 8 * index + 8), 16),
  );
}

function hammingDistance(a: Uint32Array, b: Uint32Array): number {
  let distance = 0;
  for (let index = 0; index < wordsPerHash; index += 1) {
    distance += bitCount((a[index] ?? 0) ^ (b[index] ?? 0));
  }
  return distance;
}

/** Set bits of 32, added in pairs, fours and eights (Hacker's Delight, figure 5-2). */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
