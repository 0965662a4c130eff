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

  /** The numbers of one template, not a copy. */
  row(index: number): Float32Array {
    const from = (index % rowsPerChunk) * this.#dimensions;
    return this.#chunkOf(index).subarray(from, from + this.#dimensions);
  }

  /** Products of float32 numbers added up in double precision, in the order of the numbers, as `cosine` does. */
  dot(index: number, query: Float32Array): number {
    const chunk = this.#chunkOf(index);
    const from = (index % rowsPerChunk) * this.#dimensions;
    let sum = 0;
    for (let at = 0; at < query.length; at += 1) sum += (chunk[from + at] ?? 0) * (query[at] ?? 0);
    return sum;
  }

  /**
   * Offers the templates from `first` to before `end`, by default all. Four at a time: each sum waits for its own last
   * step, not for the other three.
   */
  scan(query: Float32Array, best: Offered, first = 0, end = this.#count): void {
    for (let from = first; from < end;) {
      const to = Math.min(end, (Math.floor(from / rowsPerChunk) + 1) * rowsPerChunk);
      const chunk = this.#chunkOf(from);
      const inChunk = from % rowsPerChunk;
      const fours = to - ((to - from) % 4);
      for (let row = from; row < fours; row += 4) offerFour(chunk, inChunk + row - from, row, query, best);
      for (let row = fours; row < to; row += 1) best.offer(row, this.dot(row, query));
      from = to;
    }
  }

  #chunkOf(index: number): Float32Array {
    const chunk = this.#chunks[Math.floor(index / rowsPerChunk)];
    if (chunk === undefined) throw new Error(`no template ${index}`);
    return chunk;
  }
}

/** Takes similarities, each with the number of its template. */
export interface Offered {
  offer(index: number, similarity: number): void;
}

/** `row` is the first of the four within the chunk, `number` among all. */
function offerFour(
  chunk: Float32Array,
  row: number,
  number: number,
  query: Float32Array,
  best: Offered,
): void {
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
  best.offer(number, sumA);
  best.offer(number + 1, sumB);
  best.offer(number + 2, sumC);
  best.offer(number + 3, sumD);
}
