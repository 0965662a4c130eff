import { failure, success, type Result } from '../../domain/errors.ts';
import { chunkBytes, headBytes, sealedChunkBytes } from '../../domain/sealed-file.ts';
import { openChunk, type BodyKey } from './chunks.ts';
import type { OpenFile } from './file-key.ts';
import type { SealedFile } from './read-head.ts';
import { readSlice } from './read-slice.ts';

/** Chunks read and opened together: one mebibyte. */
const atOnce = 16;

/** The verified plain bytes of a file, taken piece by piece; holds a mebibyte at most beside what is taken. */
export interface Body {
  /** The next `length` bytes. Fails with the kind's `damaged` or `truncated`, or `engine.cancelled`. */
  take(length: number): Promise<Result<Uint8Array<ArrayBuffer>>>;
  /** After the last message: verifies the rest, which must be the zeros that fill the last chunk. */
  finish(): Promise<Result<void>>;
  /** Bytes of the file that were read. */
  readonly read: () => number;
}

export function openBody({ sealed, body }: OpenFile, signal?: AbortSignal): Body {
  const { faults } = sealed.kind;
  let next = 0;
  let opened: Uint8Array<ArrayBuffer>[] = [];
  /** Bytes of the first opened chunk that are taken. */
  let used = 0;
  const held = (): number => opened.length * chunkBytes - used;
  const left = (): number => held() + (sealed.chunks - next) * chunkBytes;

  const fill = async (): Promise<Result<void>> => {
    if (signal?.aborted === true) return failure('engine.cancelled');
    const chunks = await openChunks(sealed, body, next);
    if (!chunks.ok) return chunks;
    next += chunks.value.length;
    opened = [...opened, ...chunks.value];
    return success(undefined);
  };
  const drain = async (): Promise<Result<void>> => {
    while (next < sealed.chunks) {
      opened = [];
      used = 0;
      const filled = await fill();
      if (!filled.ok) return filled;
    }
    return success(undefined);
  };
  const move = (target: Uint8Array<ArrayBuffer>, from: number): number => {
    const part = opened[0]?.subarray(used, used + target.length - from) ?? new Uint8Array();
    target.set(part, from);
    used += part.length;
    if (used === chunkBytes) {
      opened.shift();
      used = 0;
    }
    return from + part.length;
  };

  return {
    read: () => Math.min(sealed.file.size, headBytes + next * sealedChunkBytes),
    async take(length) {
      if (length > left()) {
        // A file cut between two chunks ends in the middle of things: its last tag tells that from a wrong length.
        const drained = await drain();
        return drained.ok ? failure(faults.damaged) : drained;
      }
      const taken = new Uint8Array(length);
      for (let filled = 0; filled < length;) {
        if (opened.length === 0) {
          const more = await fill();
          if (!more.ok) return more;
        }
        filled = move(taken, filled);
      }
      return success(taken);
    },
    async finish() {
      const extra = next < sealed.chunks || opened.length > 1 || (opened.length === 1 && used === 0);
      const rest = opened[0]?.subarray(used) ?? new Uint8Array();
      const clean = !extra && rest.every((byte) => byte === 0);
      const drained = await drain();
      if (!drained.ok) return drained;
      return clean ? success(undefined) : failure(faults.damaged);
    },
  };
}

async function openChunks(
  { kind, file, chunks }: SealedFile,
  body: BodyKey,
  first: number,
): Promise<Result<Uint8Array<ArrayBuffer>[]>> {
  const count = Math.min(atOnce, chunks - first);
  const start = headBytes + first * sealedChunkBytes;
  const bytes = await readSlice(kind, file, start, start + count * sealedChunkBytes);
  if (!bytes.ok) return bytes;
  const parts = Array.from({ length: count }, (_, index) =>
    bytes.value.subarray(index * sealedChunkBytes, (index + 1) * sealedChunkBytes),
  );
  const opened = await Promise.all(
    parts.map((chunk, index) =>
      openChunk(body, { index: first + index, last: first + index === chunks - 1 }, chunk),
    ),
  );
  const whole = opened.filter((chunk) => chunk !== undefined);
  if (whole.length === count) return success(whole);
  const broken = opened.indexOf(undefined);
  const chunk = parts[broken];
  const index = first + broken;
  // Sound, but not as the last one: the file was cut right behind it.
  const cut =
    chunk !== undefined &&
    index === chunks - 1 &&
    (await openChunk(body, { index, last: false }, chunk)) !== undefined;
  return failure(cut ? kind.faults.truncated : kind.faults.damaged);
}
