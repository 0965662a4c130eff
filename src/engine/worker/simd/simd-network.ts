import { fused } from '../nets/graph/fuse.ts';
import { known, shapesOf, squareOf, type Graph, type Sides } from '../nets/graph/graph.ts';
import { sidesOf, type Network, type Result } from '../nets/graph/network.ts';
import type { Image, Placed } from './image.ts';
import { keepValues, withoutValues } from './kept-values.ts';
import { planImages, type Plan } from './plan-images.ts';
import { runChain } from './run-chain.ts';
import { convolveWinograd, isWinograd } from './winograd.ts';
import { aligned, type SimdMemory } from './simd-memory.ts';

/** Runs a graph on our own kernels, to which its numbers are copied. No run waits, so none sees another's room. */
export function createSimdNetwork(graph: Graph, memory: SimdMemory): Network {
  const whole = fused(graph);
  const shapes = shapesOf(whole, squareOf(whole));
  const kept = whole.operations.map((operation, index) =>
    keepValues(memory, operation, known(shapes[index]).channels),
  );
  const { mean, scale, outputs } = whole;
  const operations = whole.operations.map(withoutValues);

  const plans = new Map<string, Plan>();
  const planFor = (sides: Sides, count: number): Plan => {
    const name = `${sides.width} x ${sides.height} x ${count}`;
    const plan =
      plans.get(name) ?? planImages({ operations, outputs }, sides, shapesOf({ operations }, sides), count);
    plans.set(name, plan);
    return plan;
  };

  return (crops) => {
    const sides = sidesOf(known(crops[0]));
    const { input, images, chains, bytes, between } = planFor(sides, crops.length);
    // The crop's bytes are read before anything lies between images.
    const beyond = aligned(bytes);
    const room = memory.room(beyond + Math.max(3 * sides.width * sides.height, between));
    const place = (image: Image, item: number): Placed => ({
      ...image,
      at: room + image.inside + item * image.whole,
    });

    crops.forEach(({ rgb }, item) => {
      clearFrame(memory, input, room, item);
      memory.bytes(room + beyond, rgb.length).set(rgb);
      memory.module.fill(
        room + beyond,
        sides.width,
        sides.height,
        ...mean,
        scale,
        place(input, item).at,
        input.line,
      );
    });
    const placeOf = (index: number, item: number) => place(index < 0 ? input : known(images[index]), item);
    const items = crops.map((_, item) => item);
    for (const chain of chains) {
      const { last } = chain;
      for (const item of items) clearFrame(memory, known(images[last]), room, item);
      const operation = known(operations[last]);
      if (isWinograd(operation)) {
        const [read, add] = operation.from;
        const batch = items.map((item) => ({
          input: placeOf(read, item),
          add: add === undefined ? undefined : placeOf(add, item),
          output: placeOf(last, item),
        }));
        convolveWinograd(memory, operation, known(kept[last]), batch, room + beyond);
      } else {
        for (const item of items)
          runChain(memory, { operations, kept }, chain, (index) => placeOf(index, item));
      }
    }
    return Promise.resolve(
      crops.map((_, item) => outputs.map((output) => read(memory, place(known(images[output]), item)))),
    );
  };
}

function clearFrame(memory: SimdMemory, image: Image, room: number, item: number): void {
  const { frame, corner, pixel, line, whole, height } = image;
  const { top, left, bottom, right } = frame;
  if (top + left + bottom + right === 0) return;
  memory.module.frame(room + corner + item * whole, line, height, top, bottom, left * pixel, right * pixel);
}

function read(memory: SimdMemory, { at, pixel, line, height, width, channels }: Placed): Result {
  const values = new Float32Array(height * width * channels);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      values.set(memory.floats(at + y * line + x * pixel, channels), (y * width + x) * channels);
    }
  }
  return { height, width, channels, values };
}
