/** Which pairs are still to be compared, as blocks: rectangles of the two sides. Every pair is in one of them or done. */
import type { PairBlock } from './contract.ts';
import { blockPairs } from './run-limits.ts';

type Range = readonly [from: number, to: number];

export function pairsIn({ a, b }: PairBlock): number {
  return (a[1] - a[0]) * (b[1] - b[0]);
}

/**
 * What `done` leaves of everybody (numbers from 0 to below `a` and `b`) against everybody, each pair once, in blocks of
 * at most `most` pairs. Where sides grew that is new A x all B and old A x new B.
 */
export function blocksToDo(
  done: readonly PairBlock[],
  { a, b }: { readonly a: number; readonly b: number },
  most: number = blockPairs,
): readonly PairBlock[] {
  return rectanglesLeft(done, a, b).flatMap((rectangle) => cut(rectangle, most));
}

/** Strips of A between the edges of what is done; neighbours with the same of B left are one. */
function rectanglesLeft(done: readonly PairBlock[], a: number, b: number): readonly PairBlock[] {
  const edges = [...new Set([0, a, ...done.flatMap((block) => block.a)])]
    .filter((edge) => edge <= a)
    .sort((one, other) => one - other);
  const open: { from: number; readonly left: readonly Range[] }[] = [];
  const rectangles: PairBlock[] = [];
  const close = (to: number): void => {
    for (const { from, left } of open.splice(0)) {
      for (const range of left) rectangles.push({ a: [from, to], b: range });
    }
  };
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] ?? a;
    const left = gaps(
      done.filter((block) => block.a[0] <= from && block.a[1] >= to).map((block) => block.b),
      b,
    );
    if (sameRanges(open[0]?.left ?? [], left)) continue;
    close(from);
    open.push({ from, left });
  }
  close(a);
  return rectangles;
}

/** What these ranges leave of 0 to `end`. */
function gaps(ranges: readonly Range[], end: number): readonly Range[] {
  const left: Range[] = [];
  let reached = 0;
  for (const [from, to] of ranges.toSorted((one, other) => one[0] - other[0])) {
    if (from > reached) left.push([reached, Math.min(from, end)]);
    reached = Math.max(reached, to);
  }
  if (reached < end) left.push([reached, end]);
  return left.filter(([from, to]) => from < to);
}

/** Into blocks of nearly one size, as square as may be: a worker reads templates of both sides as rarely as it can. */
function cut({ a, b }: PairBlock, most: number): readonly PairBlock[] {
  const [rows, columns] = [a[1] - a[0], b[1] - b[0]];
  const height = Math.min(rows, Math.max(1, Math.floor(Math.sqrt(most)), Math.floor(most / columns)));
  return parts(a, Math.ceil(rows / height)).flatMap((strip) => {
    const width = Math.max(1, Math.floor(most / (strip[1] - strip[0])));
    return parts(b, Math.ceil(columns / width)).map((part) => ({ a: strip, b: part }));
  });
}

function parts([from, to]: Range, count: number): readonly Range[] {
  const edge = (index: number): number => from + Math.floor(((to - from) * index) / count);
  return Array.from({ length: count }, (_, index) => [edge(index), edge(index + 1)]);
}

function sameRanges(one: readonly Range[], other: readonly Range[]): boolean {
  return (
    one.length === other.length &&
    one.every(([from, to], index) => from === other[index]?.[0] && to === other[index][1])
  );
}
