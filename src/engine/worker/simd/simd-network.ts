import { fused } from '../nets/graph/fuse.ts';
import { known, shapesOf, type Graph } from '../nets/graph/graph.ts';
import type { Network, Result } from '../nets/graph/network.ts';
import type { Image, Placed } from './image.ts';
import { keepValues, withoutValues } from './kept-values.ts';
import { planImages, type Plan } from './plan-images.ts';
import { runOperation } from './run-operation.ts';
import { aligned, type SimdMemory } from './simd-memory.ts';

/** Runs a graph on our own kernels, to which its numbers are copied. No run waits, so none sees another's room. */
export function createSimdNetwork(graph: Graph, memory: SimdMemory): Network {
  const whole = fused(graph);
  const shapes = shapesOf(whole, whole.side);
  const kept = whole.operations.map((operation, index) =>
    keepValues(memory, operation, known(shapes[index]).channels),
  );
  const { mean, scale, outputs } = whole;
  const operations = whole.operations.map(withoutValues);

  const plans = new Map<string, Plan>();
  const planFor = (side: number, count: number): Plan => {
    const name = `${side} x ${count}`;
    const plan =
      plans.get(name) ?? planImages({ operations, outputs, side }, shapesOf({ operations }, side), count);
    plans.set(name, plan);
    return plan;
  };

  return (crops) => {
    const { size } = known(crops[0]);
    const { input, images, bytes, between } = planFor(size, crops.length);
    // The crop's bytes are read before anything lies between images.
    const beyond = aligned(bytes);
    const room = memory.room(beyond + Math.max(3 * size * size, between));
    const place = (image: Image, item: number): Placed => ({
      ...image,
      at: room + image.inside + item * image.whole,
    });

    crops.forEach(({ rgb }, item) => {
      clearFrame(memory, input, room, item);
      memory.bytes(room + beyond, rgb.length).set(rgb);
      memory.module.fill(room + beyond, size, ...mean, scale, place(input, item).at, input.line);
    });
    operations.forEach((operation, index) => {
      const image = known(images[index]);
      const from = operation.from.map((read) => (read < 0 ? input : known(images[read])));
      for (let item = 0; item < crops.length; item += 1) {
        clearFrame(memory, image, room, item);
        const inputs = from.map((part) => place(part, item));
        runOperation(memory, operation, known(kept[index]), inputs, place(image, item), room + beyond);
      }
    });
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
