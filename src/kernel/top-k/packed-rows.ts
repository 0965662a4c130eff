import { packTemplate, type Packed } from './pack.ts';

/** The compiled assembly/scan.ts, as far as the kernel needs it. */
export interface ScanModule {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** See assembly/scan.ts; addresses are byte offsets into `memory`. Returns how many numbers it wrote. */
  readonly scan: (
    rows: number,
    scales: number,
    residuals: number,
    count: number,
    query: number,
    stride: number,
    slack: number,
    floor: number,
    out: number,
  ) => number;
}

/** Numbers of the templates that may reach the threshold; valid until the next call. */
export type Look = (from: number, count: number, threshold: number) => Iterable<number>;

export const rowsPerBlock = 4096;
const bytesPerPage = 65_536;
/** Blocks by which memory grows: 9 MB at 128 numbers. */
const blocksPerStep = 16;
/**
 * Share by which bounds are loosened for rounding in float32: the scan makes four such roundings and the numbers that it
 * is given carry three, each of at most 2^-24.
 */
const roundingShare = 1e-6;

/** Templates as int8 in WebAssembly memory: in blocks of rows, then their scales, then their residuals. */
export class PackedRows {
  readonly #dimensions: number;
  readonly #module: ScanModule;
  /** Bytes of one row: a multiple of 16, the rest zeros. */
  readonly #stride: number;
  readonly #blockBytes: number;
  readonly #firstBlock: number;
  readonly #queryAt = 0;
  readonly #outAt: number;
  #blocks = 0;
  #count = 0;
  #longest = 0;
  #largestResidual = 0;

  constructor(dimensions: number, module: ScanModule) {
    this.#dimensions = dimensions;
    this.#module = module;
    this.#stride = Math.ceil(dimensions / 16) * 16;
    this.#blockBytes = rowsPerBlock * (this.#stride + 8);
    this.#outAt = 2 * this.#stride;
    this.#firstBlock = this.#outAt + 4 * rowsPerBlock;
    this.#reserve(this.#firstBlock);
  }

  /** Where the packed query goes. */
  get query(): Int16Array {
    return new Int16Array(this.#module.memory.buffer, this.#queryAt, this.#stride);
  }

  add(rows: Float32Array): void {
    for (let from = 0; from < rows.length; from += this.#dimensions) {
      this.#addOne(rows.subarray(from, from + this.#dimensions));
    }
  }

  /** `query` lies packed in its place; `size` is the length of the query as it was. */
  look(query: Packed, size: number): Look {
    const { memory, scan } = this.#module;
    const out = new Int32Array(memory.buffer, this.#outAt, rowsPerBlock);
    // A query of zeros has no scale, and every bound is 0 with any.
    const scale = query.scale === 0 ? 1 : query.scale;
    const allReach = (this.#longest + this.#largestResidual) * (size + query.residual);
    const looseness = this.#longest * query.residual + roundingShare * allReach;
    return (from, count, threshold) => {
      const block = this.#blockAt(from);
      const row = from % rowsPerBlock;
      const hits = scan(
        block + row * this.#stride,
        this.#scalesAt(block) + 4 * row,
        this.#residualsAt(block) + 4 * row,
        count,
        this.#queryAt,
        this.#stride,
        size / scale,
        (threshold - looseness) / scale,
        this.#outAt,
      );
      return numbered(out, hits, from);
    };
  }

  #addOne(vector: Float32Array): void {
    if (this.#count === this.#blocks * rowsPerBlock) {
      this.#blocks += 1;
      this.#reserve(this.#firstBlock + this.#blocks * this.#blockBytes);
    }
    const { buffer } = this.#module.memory;
    const block = this.#blockAt(this.#count);
    const row = this.#count % rowsPerBlock;
    const target = new Int8Array(buffer, block + row * this.#stride, this.#dimensions);
    const { scale, residual, length } = packTemplate(vector, target);
    new Float32Array(buffer, this.#scalesAt(block), rowsPerBlock)[row] = scale;
    new Float32Array(buffer, this.#residualsAt(block), rowsPerBlock)[row] = residual;
    // A row with what is no number never reaches a threshold itself, and must not spoil the bounds of the others.
    if (length > this.#longest) this.#longest = length;
    if (residual > this.#largestResidual) this.#largestResidual = residual;
    this.#count += 1;
  }

  #blockAt(index: number): number {
    return this.#firstBlock + Math.floor(index / rowsPerBlock) * this.#blockBytes;
  }

  #scalesAt(block: number): number {
    return block + rowsPerBlock * this.#stride;
  }

  #residualsAt(block: number): number {
    return this.#scalesAt(block) + 4 * rowsPerBlock;
  }

  #reserve(bytes: number): void {
    const { memory } = this.#module;
    if (bytes <= memory.buffer.byteLength) return;
    const wanted = bytes - memory.buffer.byteLength + (blocksPerStep - 1) * this.#blockBytes;
    memory.grow(Math.ceil(wanted / bytesPerPage));
  }
}

function* numbered(out: Int32Array, hits: number, from: number): Iterable<number> {
  for (let at = 0; at < hits; at += 1) yield from + (out[at] ?? 0);
}
