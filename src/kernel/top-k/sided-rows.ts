import { length } from '../similarity.ts';
import { packQuery, packTemplate } from './pack.ts';
import type { PairSide } from './pairs.ts';

export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Rows in one piece of memory: 0.8 MB at 128 numbers. A multiple of every tile's rows; numbers in it fit 16 bits. */
export const rowsPerChunk = 1024;
/** Of one field, a float32 a row; assembly/pairs.ts knows this number too. */
const fieldBytes = 4 * rowsPerChunk;
const bytesPerPage = 65_536;

/** Where one row and those after it in its chunk lie: byte offsets into the memory. */
export interface RowPlace {
  readonly packed: number;
  /** Scales, residuals, lengths and floors, each `fieldBytes` after the one before. */
  readonly fields: number;
  /** float32, filled up to the stride with zeros, which change no sum. */
  readonly floats: number;
}

/** Memory that is taken piece by piece and never given back. */
export class Arena {
  readonly #memory: WasmMemory;
  #taken = 0;

  constructor(memory: WasmMemory) {
    this.#memory = memory;
  }

  get buffer(): ArrayBuffer {
    return this.#memory.buffer;
  }

  /** Address of so many bytes of zeros; a multiple of 16. */
  take(bytes: number): number {
    const from = this.#taken;
    this.#taken += Math.ceil(bytes / 16) * 16;
    const missing = this.#taken - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / bytesPerPage));
    return from;
  }
}

/**
 * The templates of one side in WebAssembly memory, packed and as float32. Side A is packed as queries are, 256 times finer
 * than side B: the sum of products must stay within 32 bits, so that only one of the two can be.
 */
export class SidedRows {
  /** Numbers of one row: a multiple of 16, the rest zeros. */
  readonly stride: number;
  readonly #dimensions: number;
  readonly #side: PairSide;
  readonly #arena: Arena;
  readonly #chunks: number[] = [];
  readonly #packedBytes: number;
  #count = 0;
  #farthest = 0;

  constructor(dimensions: number, side: PairSide, arena: Arena) {
    this.#dimensions = dimensions;
    this.#side = side;
    this.#arena = arena;
    this.stride = Math.ceil(dimensions / 16) * 16;
    this.#packedBytes = this.stride * (side === 'a' ? 2 : 1);
  }

  get count(): number {
    return this.#count;
  }

  /** The largest length with what rounding took away, of all rows. */
  get farthest(): number {
    return this.#farthest;
  }

  add(rows: Float32Array): void {
    for (let from = 0; from < rows.length; from += this.#dimensions) {
      if (this.#count % rowsPerChunk === 0)
        this.#chunks.push(
          this.#arena.take(rowsPerChunk * (this.#packedBytes + 4 * this.stride) + 4 * fieldBytes),
        );
      this.#write(rows.subarray(from, from + this.#dimensions), this.place(this.#count));
      this.#count += 1;
    }
  }

  place(row: number): RowPlace {
    const chunk = this.#chunks[Math.floor(row / rowsPerChunk)];
    if (chunk === undefined) throw new Error(`no template ${row}`);
    const inside = row % rowsPerChunk;
    const fields = chunk + rowsPerChunk * this.#packedBytes;
    return {
      packed: chunk + inside * this.#packedBytes,
      fields: fields + 4 * inside,
      floats: fields + 4 * fieldBytes + 4 * this.stride * inside,
    };
  }

  /** Place of a row's floor in the memory, counted in float32 numbers. */
  floorAt(row: number): number {
    return (this.place(row).fields + 3 * fieldBytes) / 4;
  }

  #write(vector: Float32Array, { packed, fields, floats }: RowPlace): void {
    const { buffer } = this.#arena;
    const {
      scale,
      residual,
      length: rounded,
    } = this.#side === 'a'
      ? packQuery(vector, new Int16Array(buffer, packed, this.#dimensions))
      : packTemplate(vector, new Int8Array(buffer, packed, this.#dimensions));
    // The bound takes the length of A as it was and that of B as it was rounded.
    const size = this.#side === 'a' ? length(vector) : rounded;
    const values = new Float32Array(buffer);
    [scale, residual, size, -Infinity].forEach((value, field) => {
      values[(fields + field * fieldBytes) / 4] = value;
    });
    values.set(vector, floats / 4);
    // What is no number has no bound, so that it never reaches a floor, and must not spoil the bounds of the others.
    if (size + residual > this.#farthest) this.#farthest = size + residual;
  }
}
