import { BestPairs } from './best-pairs.ts';
import type { PairBlock, PairScan } from './pairs.ts';
import { Arena, rowsPerChunk, SidedRows, type WasmMemory } from './sided-rows.ts';

/** The compiled assembly/pairs.ts, as far as the kernel needs it; addresses are byte offsets into `memory`. */
export interface PairModule {
  readonly memory: WasmMemory;
  readonly tile: (
    a: number,
    fieldsA: number,
    countA: number,
    b: number,
    fieldsB: number,
    countB: number,
    stride: number,
    looseness: number,
    out: number,
  ) => number;
  readonly dots: (hits: number, count: number, a: number, b: number, stride: number, out: number) => void;
}

/** Rows and columns of a tile: its packed templates fit the fastest cache, and thresholds rise between tiles only. */
const tileRows = 64;
/**
 * Share by which bounds are loosened for rounding in float32: scales, residuals, lengths and floors carry one such
 * rounding each and a tile makes seven, each of at most 2^-24.
 */
const roundingShare = 1e-6;

/**
 * Looks through the packed templates tile by tile and takes the similarity of those pairs that could be among the best of
 * either side from the float32 ones. With x of A and y of B, x' and y' packed,
 * `x·y = x'·y' + (x - x')·y' + x·(y - y') <= x'·y' + |x - x'| |y'| + |x| |y - y'|` (Cauchy-Schwarz),
 * and a pair whose right side stays below the k-th best so far of its A and of its B is among the best of neither.
 */
export function createPackedPairs(dimensions: number, k: number, module: PairModule): PairScan {
  const arena = new Arena(module.memory);
  const mostHits = tileRows * tileRows;
  // Three more of each are written past the end.
  const hitsAt = arena.take(4 * (mostHits + 4));
  const dotsAt = arena.take(8 * (mostHits + 4));
  const a = new SidedRows(dimensions, 'a', arena);
  const b = new SidedRows(dimensions, 'b', arena);
  const best = new BestPairs(k);

  const setFloors = (block: PairBlock): void => {
    const values = new Float32Array(arena.buffer);
    for (let row = block.a[0]; row < block.a[1]; row += 1) values[a.floorAt(row)] = best.ofA.threshold(row);
    for (let row = block.b[0]; row < block.b[1]; row += 1) values[b.floorAt(row)] = best.ofB.threshold(row);
  };

  const compareTile = (fromA: number, countA: number, fromB: number, countB: number): void => {
    const [placeA, placeB] = [a.place(fromA), b.place(fromB)];
    const looseness = roundingShare * a.farthest * b.farthest;
    const count = module.tile(
      ...([placeA.packed, placeA.fields, countA] as const),
      ...([placeB.packed, placeB.fields, countB] as const),
      ...([a.stride, looseness, hitsAt] as const),
    );
    module.dots(hitsAt, count, placeA.floats, placeB.floats, a.stride, dotsAt);
    const values = new Float32Array(arena.buffer);
    const [floorsA, floorsB] = [a.floorAt(fromA), b.floorAt(fromB)];
    const hits = new Uint32Array(arena.buffer, hitsAt, count);
    const dots = new Float64Array(arena.buffer, dotsAt, count);
    for (let at = 0; at < count; at += 1) {
      const hit = hits[at] ?? 0;
      const [row, column] = [hit >>> 16, hit & 0xffff];
      const similarity = dots[at] ?? 0;
      if (best.ofA.offer(fromA + row, fromB + column, similarity))
        values[floorsA + row] = best.ofA.threshold(fromA + row);
      if (best.ofB.offer(fromB + column, fromA + row, similarity))
        values[floorsB + column] = best.ofB.threshold(fromB + column);
    }
  };

  return {
    add(side, rows) {
      const more = { a: a.count, b: b.count };
      (side === 'a' ? a : b).add(rows);
      best.makeRoom(a.count, b.count);
      // Pairs of theirs may have been known before them.
      setFloors({ a: [more.a, a.count], b: [more.b, b.count] });
    },
    know(pairs) {
      best.add(pairs);
      setFloors({ a: [0, a.count], b: [0, b.count] });
    },
    *compare(block) {
      let whole = false;
      try {
        for (const [fromA, countA] of tiles(block.a))
          for (const [fromB, countB] of tiles(block.b)) {
            compareTile(fromA, countA, fromB, countB);
            yield;
          }
        whole = true;
        return best.pairs(block);
      } finally {
        if (!whole) {
          best.forget(block);
          setFloors(block);
        }
      }
    },
  };
}

/** Parts of a range that cross no border of a chunk, each as its first number and how many they are. */
function* tiles([from, to]: readonly [number, number]): Generator<readonly [number, number]> {
  for (let at = from; at < to;) {
    const count = Math.min(tileRows, to - at, rowsPerChunk - (at % rowsPerChunk));
    yield [at, count];
    at += count;
  }
}
