import type { ModelFile } from 'virtual:models';
import { sha256 } from './sha256.ts';

const cacheName = 'yearspan-models';

/**
 * What Cache Storage holds of one model file: the whole, or pieces of a download that was broken off, each under the
 * file's address with `?from=` and its first byte. The cache is opened once: if everything is deleted meanwhile, what
 * is still written goes with it. Private windows and full disks refuse; then nothing is kept, and nothing fails.
 */
export class KeptFile {
  readonly #file: ModelFile;
  readonly #cache: Cache | undefined;
  /** Pieces on their way to the disk, in their order. */
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: ModelFile, cache: Cache | undefined) {
    this.#file = file;
    this.#cache = cache;
  }

  static async open(file: ModelFile): Promise<KeptFile> {
    return new KeptFile(file, await quietly(() => caches.open(cacheName)));
  }

  /** Verified bytes; a copy that no longer has its hash is thrown away. */
  async whole(): Promise<ArrayBuffer | undefined> {
    return quietly(async () => {
      const kept = await this.#cache?.match(this.#file.url);
      if (kept === undefined) return undefined;
      const bytes = await kept.arrayBuffer();
      if ((await sha256(bytes)) === this.#file.sha256) return bytes;
      await this.#cache?.delete(this.#file.url);
      return undefined;
    });
  }

  /** The bytes from the file's first on, as far as the pieces reach without a gap; not verified. */
  async head(): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let length = 0;
    await quietly(async () => {
      for (;;) {
        const piece = await this.#cache?.match(this.#addressOf(length));
        if (piece === undefined) return;
        const bytes = new Uint8Array(await piece.arrayBuffer());
        if (bytes.length === 0 || length + bytes.length > this.#file.bytes) return;
        pieces.push(bytes);
        length += bytes.length;
      }
    });
    return joined(pieces, length);
  }

  keepPiece(from: number, piece: Uint8Array<ArrayBuffer>): void {
    this.#later(() => this.#cache?.put(this.#addressOf(from), answerWith(piece)));
  }

  /** Takes the place of its pieces. Resolves when it is written. */
  keepWhole(bytes: ArrayBuffer): Promise<void> {
    this.#later(() => this.#cache?.put(this.#file.url, answerWith(bytes)));
    return this.forgetPieces();
  }

  forgetPieces(): Promise<void> {
    this.#later(async () => {
      const held = (await this.#cache?.keys(this.#file.url, { ignoreSearch: true })) ?? [];
      for (const request of held) if (request.url.includes('?from=')) await this.#cache?.delete(request);
    });
    return this.#writing;
  }

  #later(write: () => Promise<unknown> | undefined): void {
    this.#writing = this.#writing.then(async () => {
      await quietly(async () => {
        await write();
      });
    });
  }

  #addressOf(from: number): string {
    return `${this.#file.url}?from=${String(from)}`;
  }
}

function answerWith(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, { headers: { 'content-length': String(bytes.byteLength) } });
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
