import type { Near } from './nearest.ts';

/** Keeps the k best of all that it is offered: a heap with the worst of them on top. */
export class Best {
  readonly #k: number;
  readonly #heap: Near[] = [];

  constructor(k: number) {
    this.#k = k;
  }

  /** What a similarity must exceed, or reach with a lower number, to be kept. */
  get threshold(): number {
    if (this.#k === 0) return Infinity;
    return this.#heap.length < this.#k ? -Infinity : (this.#heap[0]?.similarity ?? -Infinity);
  }

  /** What is no number is left out: it would have no place in the order. */
  offer(index: number, similarity: number): void {
    if (!(similarity >= this.threshold)) return;
    const near = { index, similarity };
    if (this.#heap.length < this.#k) this.#rise(near);
    else if (this.#heap[0] !== undefined && worse(this.#heap[0], near)) this.#sink(near);
  }

  /** Best first, ties by lower number. */
  sorted(): readonly Near[] {
    return [...this.#heap].sort((p, q) => (worse(p, q) ? 1 : -1));
  }

  #rise(near: Near): void {
    let at = this.#heap.push(near) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.#heap[above];
      if (parent === undefined || !worse(near, parent)) break;
      this.#heap[at] = parent;
      at = above;
    }
    this.#heap[at] = near;
  }

  /** Takes the place of the worst. */
  #sink(near: Near): void {
    let at = 0;
    for (;;) {
      const left = this.#heap[2 * at + 1];
      const right = this.#heap[2 * at + 2];
      if (left === undefined) break;
      const goRight = right !== undefined && worse(right, left);
      const child = goRight ? right : left;
      if (!worse(child, near)) break;
      this.#heap[at] = child;
      at = 2 * at + (goRight ? 2 : 1);
    }
    this.#heap[at] = near;
  }
}

function worse(p: Near, q: Near): boolean {
  return p.similarity < q.similarity || (p.similarity === q.similarity && p.index > q.index);
}
