/** Rows that there is room for at first. */
const firstRoom = 256;

/** For each of many rows the k best of all that it is offered. k is small: they lie sorted, and a new one moves the rest. */
export class BestOfMany {
  readonly #k: number;
  #similarities = new Float64Array(0);
  #indices = new Uint32Array(0);
  #kept = new Uint32Array(0);

  constructor(k: number) {
    this.#k = k;
  }

  /** Rows that there is room for; those beyond keep nothing. */
  get room(): number {
    return this.#kept.length;
  }

  makeRoom(rows: number): void {
    if (rows <= this.room) return;
    const room = Math.max(rows, 2 * this.room, firstRoom);
    const [similarities, indices, kept] = [this.#similarities, this.#indices, this.#kept];
    this.#similarities = new Float64Array(room * this.#k);
    this.#indices = new Uint32Array(room * this.#k);
    this.#kept = new Uint32Array(room);
    this.#similarities.set(similarities);
    this.#indices.set(indices);
    this.#kept.set(kept);
  }

  /** What a similarity must exceed, or reach with a lower number, to be kept. */
  threshold(row: number): number {
    if (this.#k === 0) return Infinity;
    if ((this.#kept[row] ?? 0) < this.#k) return -Infinity;
    return this.#similarities[(row + 1) * this.#k - 1] ?? -Infinity;
  }

  /** Says whether it is kept that was not before. The row must have room; `similarity` must be a number. */
  offer(row: number, index: number, similarity: number): boolean {
    if (this.isOutdone(row, index, similarity)) return false;
    const from = row * this.#k;
    const kept = this.#kept[row] ?? 0;
    let place = from + kept;
    while (place > from && this.#isBefore(index, similarity, place - 1)) place -= 1;
    if (place > from && this.#indices[place - 1] === index && this.#similarities[place - 1] === similarity)
      return false;
    const last = Math.min(from + kept, from + this.#k - 1);
    for (let at = last; at > place; at -= 1) {
      this.#similarities[at] = this.#similarities[at - 1] ?? 0;
      this.#indices[at] = this.#indices[at - 1] ?? 0;
    }
    this.#similarities[place] = similarity;
    this.#indices[place] = index;
    if (kept < this.#k) this.#kept[row] = kept + 1;
    return true;
  }

  /** Whether k others are before it: of what was offered, whatever is not outdone is kept. */
  isOutdone(row: number, index: number, similarity: number): boolean {
    if ((this.#kept[row] ?? 0) < this.#k) return false;
    const last = (row + 1) * this.#k - 1;
    // The last one itself is kept.
    return this.#k === 0 || (this.#indices[last] !== index && !this.#isBefore(index, similarity, last));
  }

  /** Best first, ties by lower number. */
  each(row: number, visit: (index: number, similarity: number) => void): void {
    const from = row * this.#k;
    const end = from + (this.#kept[row] ?? 0);
    for (let at = from; at < end; at += 1) visit(this.#indices[at] ?? 0, this.#similarities[at] ?? 0);
  }

  /** Forgets what a row keeps of the numbers from `from` to before `to`. */
  forget(row: number, from: number, to: number): void {
    let place = row * this.#k;
    this.each(row, (index, similarity) => {
      if (index >= from && index < to) return;
      this.#similarities[place] = similarity;
      this.#indices[place] = index;
      place += 1;
    });
    if (row < this.room) this.#kept[row] = place - row * this.#k;
  }

  #isBefore(index: number, similarity: number, at: number): boolean {
    const other = this.#similarities[at] ?? 0;
    return similarity > other || (similarity === other && index < (this.#indices[at] ?? 0));
  }
}
