import {
  frameOf,
  kernelOf,
  known,
  type Frame,
  type Graph,
  type Operation,
  type Shape,
  type Sides,
} from '../nets/graph/graph.ts';
import { chainsOf, type Chain } from './bands.ts';
import type { Image } from './image.ts';
import { aligned } from './simd-memory.ts';
import { isWinograd, winogradRoom } from './winograd.ts';

export interface Plan {
  readonly input: Image;
  readonly images: readonly Image[];
  /** In the order of running. */
  readonly chains: readonly Chain[];
  /** Bytes of room that the images need. */
  readonly bytes: number;
  /** Bytes of room that the one operation needs that needs most. */
  readonly between: number;
}

/**
 * Lays out all images of a run; the room of one that nobody reads any more is used again. Kernels may read a line and a
 * pixel further than an image reaches. Of images inside a chain a band alone lies in the room between operations.
 */
export function planImages(
  graph: Pick<Graph, 'operations' | 'outputs'>,
  sides: Sides,
  shapes: readonly Shape[],
  count: number,
): Plan {
  const { operations, outputs } = graph;
  const chains = chainsOf(graph, shapes);
  const last = lastReaders(graph, chains);
  const live: { readonly at: number; readonly bytes: number; readonly until: number }[] = [];
  let most = 0;

  const lay = (index: number, shape: Shape): Image => {
    const frame = widest(
      operations.filter(({ from }) => from.some((read) => read === index)),
      shape,
    );
    const channels = index < 0 ? shape.channels : Math.ceil(shape.channels / 8) * 8;
    const pixel = 4 * channels;
    const line = (shape.width + frame.left + frame.right) * pixel;
    const whole = (shape.height + frame.top + frame.bottom) * line;
    const until = outputs.includes(index) ? operations.length : (last.get(index) ?? index);
    for (let at = live.length - 1; at >= 0; at -= 1) if ((live[at]?.until ?? 0) < index) live.splice(at, 1);
    const bytes = aligned(whole * count + line + pixel);
    let corner = 0;
    for (const block of live.sort((p, q) => p.at - q.at)) {
      if (corner + bytes <= block.at) break;
      corner = Math.max(corner, block.at + block.bytes);
    }
    live.push({ at: corner, bytes, until });
    most = Math.max(most, corner + bytes);
    const inside = corner + frame.top * line + frame.left * pixel;
    return { ...shape, frame, corner, inside, pixel, line, whole };
  };

  const input = lay(-1, { ...sides, channels: 3 });
  const images: Image[] = [];
  const between: number[] = [];
  const isInside = (index: number) => chains.some((chain) => index >= chain.first && index < chain.last);
  shapes.forEach((shape, index) => {
    if (!isInside(index)) images[index] = lay(index, shape);
  });
  for (const chain of chains) {
    let end = aligned(most);
    for (let index = chain.first; index < chain.last; index += 1) {
      const band = bandOf(known(shapes[index]), end);
      const rows = chain.rows * known(chain.shares[index - chain.first]);
      images[index] = band;
      end = aligned(end + (rows + 1) * band.line + band.pixel);
    }
    const operation = known(operations[chain.last]);
    between.push(
      isWinograd(operation)
        ? winogradRoom(images[operation.from[0]] ?? input, known(images[chain.last]), count)
        : end - aligned(most),
    );
  }
  return { input, images, chains, bytes: most, between: Math.max(0, ...between) };
}

/** Where bands of an image lie, one at a time, whatever item of a batch they are of. */
function bandOf(shape: Shape, corner: number): Image {
  const pixel = 4 * Math.ceil(shape.channels / 8) * 8;
  const frame = { top: 0, left: 0, bottom: 0, right: 0 };
  return { ...shape, frame, corner, inside: corner, pixel, line: shape.width * pixel, whole: 0 };
}

/** Until which operation an image is read; a chain reads all of its images until its end. */
function lastReaders(
  { operations }: Pick<Graph, 'operations'>,
  chains: readonly Chain[],
): ReadonlyMap<number, number> {
  const readers = new Map<number, number>();
  for (const { first, last } of chains)
    for (const { from } of operations.slice(first, last + 1))
      for (const read of from) readers.set(read, last);
  return readers;
}

function widest(readers: readonly Operation[], shape: Shape): Frame {
  const frames = readers.flatMap((reader) =>
    reader.kind === 'convolution' || reader.kind === 'depthwise'
      ? [frameOf(shape, kernelOf(reader), reader.stride, reader.padding)]
      : [],
  );
  const most = (side: keyof Frame) => Math.max(0, ...frames.map((frame) => frame[side]));
  return { top: most('top'), left: most('left'), bottom: most('bottom'), right: most('right') };
}
