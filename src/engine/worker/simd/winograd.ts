import { frameOf, kernelOf, type Convolution, type Operation } from '../nets/graph/graph.ts';
import type { Image, Placed } from './image.ts';
import { inPanels, panel, type Kept } from './panels.ts';
import type { SimdMemory } from './simd-memory.ts';

const planes = 16;
/** Below so many channels the transforms cost more than they save. */
const fewestChannels = 32;

/** Whether a convolution goes Winograd's way, see assembly/winograd.ts. */
export function isWinograd(operation: Operation): operation is Convolution {
  if (operation.kind !== 'convolution') return false;
  const { height, width, inputs, outputs } = kernelOf(operation);
  return (
    height === 3 &&
    width === 3 &&
    operation.stride === 1 &&
    inputs >= fewestChannels &&
    inputs % panel === 0 &&
    outputs % panel === 0
  );
}

/** The 3 x 3 filter in 16 planes, each packed like a 1 x 1 filter. */
export function winogradWeights(operation: Convolution): Float32Array {
  const { inputs, outputs } = kernelOf(operation);
  const { values } = operation.filter;
  const size = inputs * outputs;
  const flat = Array.from({ length: planes }, () => new Float32Array(size));
  for (let index = 0; index < size; index += 1) {
    const g = (y: number, x: number) => values[(3 * y + x) * size + index] ?? 0;
    const columns = [0, 1, 2].map((x) => spread(g(0, x), g(1, x), g(2, x)));
    for (let y = 0; y < 4; y += 1) {
      const [a = 0, b = 0, c = 0] = columns.map((column) => column[y] ?? 0);
      spread(a, b, c).forEach((value, x) => {
        const plane = flat[4 * y + x];
        if (plane !== undefined) plane[index] = value;
      });
    }
  }
  const packed = new Float32Array(planes * size);
  flat.forEach((plane, index) => {
    packed.set(inPanels({ filter: { shape: [1, 1, inputs, outputs], values: plane } }), index * size);
  });
  return packed;
}

const spread = (a: number, b: number, c: number) => [a, (a + b + c) / 2, (a - b + c) / 2, c] as const;

const tilesOf = ({ width, height }: Pick<Image, 'width' | 'height'>) => ({
  across: Math.ceil(width / 2),
  down: Math.ceil(height / 2),
});

/** Bytes of room between the two transforms. */
export function winogradRoom(input: Image, output: Image): number {
  const { across, down } = tilesOf(output);
  return planes * across * down * (input.pixel + output.pixel);
}

export function convolveWinograd(
  memory: SimdMemory,
  operation: Convolution,
  { weights, bias, slope }: Kept,
  input: Placed,
  add: Placed | undefined,
  output: Placed,
  room: number,
): void {
  const { module, zeros, ones } = memory;
  const { across, down } = tilesOf(output);
  const { top, left } = frameOf(input, kernelOf(operation), 1, operation.padding);
  const tiles = across * down;
  const [seen, made] = [tiles * input.pixel, tiles * output.pixel];
  const products = room + planes * seen;
  module.winogradInput(
    input.at - top * input.line - left * input.pixel,
    input.pixel,
    input.line,
    across,
    down,
    room,
    seen,
  );
  const channels = input.pixel / 4;
  const panels = output.pixel / (4 * panel);
  for (let plane = 0; plane < planes; plane += 1) {
    const planeWeights = weights + plane * channels * output.pixel;
    module.convolution(
      ...[room + plane * seen, input.pixel, 0, 0, 1, channels, planeWeights, zeros, ones, 0, 0, 0, 0],
      ...[products + plane * made, output.pixel, 0, panels, tiles, 1],
    );
  }
  module.winogradOutput(
    ...[products, made, across, down, bias, slope, add?.at ?? 0, add?.pixel ?? 0, add?.line ?? 0],
    ...[output.at, output.pixel, output.line, output.width, output.height],
  );
}
