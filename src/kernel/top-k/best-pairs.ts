import { BestOfMany } from './best-of-many.ts';
import type { NearPairs, PairBlock } from './pairs.ts';

/** All of both sides. */
const everybody: PairBlock = { a: [0, Infinity], b: [0, Infinity] };

/**
 * Of all pairs that it is offered, in any order and any number of times, the k best of every A and the k best of every
 * B. Keeps 12 bytes times k for everybody, however many pairs come.
 */
export class BestPairs {
  readonly ofA: BestOfMany;
  readonly ofB: BestOfMany;

  constructor(k: number) {
    this.ofA = new BestOfMany(k);
    this.ofB = new BestOfMany(k);
  }

  add(pairs: NearPairs): void {
    this.makeRoom(above(pairs.a), above(pairs.b));
    pairs.similarity.forEach((similarity, at) => {
      const [a, b] = [pairs.a[at] ?? 0, pairs.b[at] ?? 0];
      this.ofA.offer(a, b, similarity);
      this.ofB.offer(b, a, similarity);
    });
  }

  makeRoom(a: number, b: number): void {
    this.ofA.makeRoom(a);
    this.ofB.makeRoom(b);
  }

  /**
   * Those within the block, each once: first what is among the best of its A, by the number of A and falling similarity,
   * then what is only among the best of its B, by the number of B and falling similarity.
   */
  pairs(block: PairBlock = everybody): NearPairs {
    const [a, b, similarities]: [number[], number[], number[]] = [[], [], []];
    for (let row = block.a[0]; row < Math.min(block.a[1], this.ofA.room); row += 1) {
      this.ofA.each(row, (index, similarity) => {
        if (index < block.b[0] || index >= block.b[1]) return;
        a.push(row);
        b.push(index);
        similarities.push(similarity);
      });
    }
    for (let row = block.b[0]; row < Math.min(block.b[1], this.ofB.room); row += 1) {
      this.ofB.each(row, (index, similarity) => {
        if (index < block.a[0] || index >= block.a[1]) return;
        if (!this.ofA.isOutdone(index, row, similarity)) return;
        a.push(index);
        b.push(row);
        similarities.push(similarity);
      });
    }
    return { a: Uint32Array.from(a), b: Uint32Array.from(b), similarity: Float64Array.from(similarities) };
  }

  /** As if no pair of the block had been offered; what it outdid meanwhile does not come back. */
  forget({ a, b }: PairBlock): void {
    for (let row = a[0]; row < Math.min(a[1], this.ofA.room); row += 1) this.ofA.forget(row, b[0], b[1]);
    for (let row = b[0]; row < Math.min(b[1], this.ofB.room); row += 1) this.ofB.forget(row, a[0], a[1]);
  }
}

/** The lowest number above all. */
function above(numbers: Uint32Array): number {
  return numbers.reduce((most, number) => Math.max(most, number + 1), 0);
}
