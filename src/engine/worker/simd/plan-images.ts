import {
  frameOf,
  kernelOf,
  known,
  type Frame,
  type Graph,
  type Operation,
  type Shape,
} from '../nets/graph/graph.ts';
import type { Image } from './image.ts';
import { aligned } from './simd-memory.ts';
import { isWinograd, winogradRoom } from './winograd.ts';

export interface Plan {
  readonly input: Image;
  readonly images: readonly Image[];
  /** Bytes of room that the images need. */
  readonly bytes: number;
  /** Bytes of room that the one operation needs that needs most. */
  readonly between: number;
}

/**
 * Lays out all images of a run; the room of one that nobody reads any more is used again. Kernels may read a line and a
 * pixel further than an image reaches.
 */
export function planImages(
  graph: Pick<Graph, 'operations' | 'outputs' | 'side'>,
  shapes: readonly Shape[],
  count: number,
): Plan {
  const { operations, outputs, side } = graph;
  const last = lastReaders(graph);
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

  const input = lay(-1, { height: side, width: side, channels: 3 });
  const images = shapes.map((shape, index) => lay(index, shape));
  const between = operations.map((operation, index) => {
    const [read] = operation.from;
    return isWinograd(operation) ? winogradRoom(known(images[read] ?? input), known(images[index])) : 0;
  });
  return { input, images, bytes: most, between: Math.max(0, ...between) };
}

function lastReaders({ operations }: Pick<Graph, 'operations'>): ReadonlyMap<number, number> {
  return new Map(operations.flatMap(({ from }, reader) => from.map((read) => [read, reader] as const)));
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
