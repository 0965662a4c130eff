import type { Best } from './best.ts';

/** Rows in one piece of memory: 4 MB at 128 numbers, so that growing never copies what is there. */
const rowsPerChunk = 8192;

/** Templates as float32, the truth that every similarity is taken from. */
export class FloatRows {
  readonly #dimensions: number;
  readonly #chunks: Float32Array[] = [];
  #count = 0;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
  }

  get count(): number {
    return this.#count;
  }

  add(rows: Float32Array): void {
    const size = this.#dimensions;
    let from = 0;
    while (from < rows.length) {
      const place = this.#count % rowsPerChunk;
      if (place === 0) this.#chunks.push(new Float32Array(rowsPerChunk * size));
      const part = rows.subarray(from, from + (rowsPerChunk - place) * size);
      this.#chunks.at(-1)?.set(part, place * size);
      this.#count += part.length / size;
      from += part.length;
    }
  }

  /** Products of float32 numbers added up in double precision, in the order of the numbers, as `cosine` does. */
  dot(index: number, query: Float32Array): number {
    const chunk = this.#chunks[Math.floor(index / rowsPerChunk)];
    if (chunk === undefined) throw new Error(`no template ${index}`);
    const from = (index % rowsPerChunk) * this.#dimensions;
    let sum = 0;
    for (let at = 0; at < query.length; at += 1) sum += (chunk[from + at] ?? 0) * (query[at] ?? 0);
    return sum;
  }

  /** Offers every template. Four at a time: each sum waits for its own last step, not for the other three. */
  scan(query: Float32Array, best: Best): void {
    this.#chunks.forEach((chunk, number) => {
      const first = number * rowsPerChunk;
      const rows = Math.min(rowsPerChunk, this.#count - first);
      const fours = rows - (rows % 4);
      for (let row = 0; row < fours; row += 4) offerFour(chunk, row, first, query, best);
      for (let row = fours; row < rows; row += 1) best.offer(first + row, this.dot(first + row, query));
    });
  }
}

function offerFour(chunk: Float32Array, row: number, first: number, query: Float32Array, best: Best): void {
  const size = query.length;
  const a = row * size;
  const b = a + size;
  const c = b + size;
  const d = c + size;
  let sumA = 0;
  let sumB = 0;
  let sumC = 0;
  let sumD = 0;
  for (let at = 0; at < size; at += 1) {
    const value = query[at] ?? 0;
    sumA += (chunk[a + at] ?? 0) * value;
    sumB += (chunk[b + at] ?? 0) * value;
    sumC += (chunk[c + at] ?? 0) * value;
    sumD += (chunk[d + at] ?? 0) * value;
  }
  best.offer(first + row, sumA);
  best.offer(first + row + 1, sumB);
  best.offer(first + row + 2, sumC);
  best.offer(first + row + 3, sumD);
}
