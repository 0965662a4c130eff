import {
  known,
  shapesOf,
  squareOf,
  type Convolution,
  type Graph,
  type Operation,
  type Shape,
} from './graph.ts';

/**
 * The same network with fewer passes over its images: a sum that alone reads a convolution becomes part of it. The
 * numbers stay the same but for rounding.
 */
export function fused(graph: Graph): Graph {
  const { operations } = graph;
  const shapes = shapesOf(graph, squareOf(graph));
  const readers = new Map<number, number>();
  for (const index of [...operations.flatMap(({ from }) => [...from]), ...graph.outputs])
    readers.set(index, (readers.get(index) ?? 0) + 1);

  const kept: Operation[] = [];
  /** Old index to new index. */
  const place = new Map<number, number>([[-1, -1]]);
  const placeOf = (index: number) => known(place.get(index));
  operations.forEach((operation, index) => {
    const host = hostOf(operation);
    if (host !== undefined && operation.kind === 'join') {
      const at = placeOf(host.index);
      kept[at] = {
        ...host.convolution,
        from: [placeOf(host.convolution.from[0]), placeOf(host.other)],
        slope: operation.slope,
      };
      place.set(index, at);
      return;
    }
    place.set(index, kept.length);
    kept.push(moved(operation, placeOf));
  });
  return { ...graph, operations: kept, outputs: graph.outputs.map(placeOf) };

  /** The convolution that can take over a sum: it is read by the sum only, and runs after the sum's other part is there. */
  function hostOf(operation: Operation) {
    if (operation.kind !== 'join') return undefined;
    const [a, b] = operation.from;
    if (b === undefined) return undefined;
    for (const [index, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const convolution = operations[index];
      if (
        index > other &&
        convolution?.kind === 'convolution' &&
        isBare(convolution) &&
        readers.get(index) === 1 &&
        fits(shapes[other], shapes[index])
      )
        return { index, other, convolution };
    }
    return undefined;
  }
}

const isBare = ({ from, slope }: Convolution) => from.length === 1 && slope === 1;

function fits(other: Shape | undefined, sum: Shape | undefined): boolean {
  if (other === undefined || sum === undefined) return false;
  return other.height === sum.height && other.width === sum.width && other.channels <= sum.channels;
}

function moved(operation: Operation, place: (index: number) => number): Operation {
  if (operation.kind === 'maxPool') return { ...operation, from: [place(operation.from[0])] };
  const [first, second] = operation.from;
  const from = second === undefined ? ([place(first)] as const) : ([place(first), place(second)] as const);
  return { ...operation, from };
}
