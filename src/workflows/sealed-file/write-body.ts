import { chunkBytes, sealedChunkBytes } from '../../domain/sealed-file.ts';
import { sealChunk, type BodyKey } from './chunks.ts';
import type { FileSink } from './sink.ts';

/** Sealed chunks handed on together: one mebibyte. */
const atOnce = 16;

/** Cuts a stream of bytes into chunks and seals them on the way; holds about a mebibyte. */
export interface BodyWriter {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Seals what is left, with zeros behind it, as the last chunk. */
  end(): Promise<void>;
  /** Bytes sealed so far. */
  readonly sealedBytes: () => number;
}

export function createBodyWriter(body: BodyKey, sink: Pick<FileSink, 'write'>): BodyWriter {
  let plain = new Uint8Array(chunkBytes);
  let filled = 0;
  let index = 0;
  let waiting: Promise<Uint8Array<ArrayBuffer>>[] = [];

  const flush = async (): Promise<void> => {
    const sealed = await Promise.all(waiting);
    waiting = [];
    await sink.write(new Uint8Array(await new Blob(sealed).arrayBuffer()));
  };
  const seal = (last: boolean): void => {
    waiting.push(sealChunk(body, { index, last }, plain));
    index += 1;
    plain = new Uint8Array(chunkBytes);
    filled = 0;
  };

  return {
    sealedBytes: () => index * sealedChunkBytes,
    async write(bytes) {
      for (let taken = 0; taken < bytes.length;) {
        // A full chunk waits until more comes: only then it is known not to be the last.
        if (filled === chunkBytes) seal(false);
        if (waiting.length === atOnce) await flush();
        const part = bytes.subarray(taken, taken + chunkBytes - filled);
        plain.set(part, filled);
        filled += part.length;
        taken += part.length;
      }
    },
    async end() {
      seal(true);
      await flush();
    },
  };
}
