import {
  frameOf,
  kernelOf,
  known,
  type Graph,
  type Operation,
  type Shape,
  type Sides,
} from '../nets/graph/graph.ts';
import { isWinograd } from './winograd.ts';

/** Operations that run together, a band of rows at a time, so that what lies between them never leaves the cache. */
export interface Chain {
  readonly first: number;
  readonly last: number;
  /** Rows of the last operation's image in a band. */
  readonly rows: number;
  /** For each operation, rows of its image that a row of the last one's image is made of. */
  readonly shares: readonly number[];
}

/** Bytes between the operations of a band; beside weights they fit into the second cache of any processor. */
const bandBytes = 192 * 1024;
/** Whole images up to this size stay in the cache without bands. */
const worthBands = 2 * bandBytes;

/**
 * All operations in chains, most of them alone. One joins the chain before it when it reads that chain's last image, and
 * nobody else does, in rows that belong to it alone.
 */
export function chainsOf(graph: Pick<Graph, 'operations' | 'outputs'>, shapes: readonly Shape[]): Chain[] {
  const { operations } = graph;
  const chains: Chain[] = [];
  for (let first = 0; first < operations.length;) {
    let last = first;
    while (continues(graph, shapes, last)) last += 1;
    const chain = banded(operations, shapes, first, last);
    const bytes = rowBytes(shapes, chain) * known(shapes[last]).height;
    if (bytes > worthBands) chains.push(chain);
    else for (let alone = first; alone <= last; alone += 1) chains.push(single(shapes, alone));
    first = last + 1;
  }
  return chains;
}

const single = (shapes: readonly Shape[], index: number): Chain => ({
  first: index,
  last: index,
  rows: known(shapes[index]).height,
  shares: [1],
});

function continues(
  { operations, outputs }: Pick<Graph, 'operations' | 'outputs'>,
  shapes: readonly Shape[],
  last: number,
): boolean {
  const [before, next] = [operations[last], operations[last + 1]];
  if (before === undefined || next === undefined || !isBandable(before) || !isBandable(next)) return false;
  const readers = operations.filter(({ from }) => from.some((read) => read === last));
  if (next.from[0] !== last || next.from[1] === last || readers.length > 1 || outputs.includes(last))
    return false;
  const window = windowOf(next);
  return (
    window.height === next.stride && frameOf(known(shapes[last]), window, next.stride, next.padding).top === 0
  );
}

type Bandable = Exclude<Operation, { readonly kind: 'join' }>;

const isBandable = (operation: Operation): operation is Bandable =>
  operation.kind !== 'join' && !isWinograd(operation);

const windowOf = (operation: Bandable): Sides =>
  operation.kind === 'maxPool' ? { height: operation.size, width: operation.size } : kernelOf(operation);

function banded(
  operations: readonly Operation[],
  shapes: readonly Shape[],
  first: number,
  last: number,
): Chain {
  const shares: number[] = [1];
  for (let index = last; index > first; index -= 1) {
    const { stride } = operations[index] as Bandable;
    shares.unshift(stride * known(shares[0]));
  }
  const { height } = known(shapes[last]);
  const rows = Math.floor(bandBytes / rowBytes(shapes, { first, last, shares }));
  return { first, last, shares, rows: Math.min(height, Math.max(1, rows)) };
}

/** Bytes between the operations for a row of the last image. */
function rowBytes(shapes: readonly Shape[], { first, last, shares }: Omit<Chain, 'rows'>): number {
  let bytes = 0;
  for (let index = first; index < last; index += 1) {
    const { width, channels } = known(shapes[index]);
    bytes += 4 * width * channels * known(shares[index - first]);
  }
  return bytes;
}
