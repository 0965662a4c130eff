import { frameOf, kernelOf, known, type Convolution, type Operation } from '../nets/graph/graph.ts';
import type { Image, Placed } from './image.ts';
import { panel, type Kept } from './panels.ts';
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

/** The 3 x 3 filter in 16 planes, each packed like a 1 x 1 filter, see panels.ts. */
export function winogradWeights(operation: Convolution): Float32Array {
  const { inputs, outputs } = kernelOf(operation);
  const { values } = operation.filter;
  const size = inputs * outputs;
  const packed = new Float32Array(planes * size);
  const columns = new Float32Array(12);
  for (let index = 0; index < size; index += 1) {
    for (let x = 0; x < 3; x += 1) {
      const at = x * size + index;
      spread(values[at] ?? 0, values[at + 3 * size] ?? 0, values[at + 6 * size] ?? 0, columns, x, 3);
    }
    const output = index % outputs;
    const input = (index - output) / outputs;
    const lane = output % panel;
    const to = (output - lane) * inputs + input * panel + lane;
    for (let y = 0; y < 4; y += 1) {
      const row = 3 * y;
      spread(
        columns[row] ?? 0,
        columns[row + 1] ?? 0,
        columns[row + 2] ?? 0,
        packed,
        to + 4 * y * size,
        size,
      );
    }
  }
  return packed;
}

/** Winograd's transform of three values of a filter to four, `step` apart from `at` on. */
function spread(a: number, b: number, c: number, to: Float32Array, at: number, step: number): void {
  to[at] = a;
  to[at + step] = (a + b + c) / 2;
  to[at + 2 * step] = (a - b + c) / 2;
  to[at + 3 * step] = c;
}

const tilesOf = ({ width, height }: Pick<Image, 'width' | 'height'>) => ({
  across: Math.ceil(width / 2),
  down: Math.ceil(height / 2),
});

/** Bytes between the two transforms that stay in the second cache of any processor beside weights. */
const groupBytes = 384 * 1024;
/** So many tiles are worth a reading of the weights. */
const fewestTiles = 32;

interface Groups {
  readonly items: number;
  /** Rows of tiles. */
  readonly rows: number;
  readonly tiles: number;
}

/** What goes through the transforms at once: rows of a large image, or several small images of a batch. */
function groupsOf(input: Image, output: Image, count: number): Groups {
  const { across, down } = tilesOf(output);
  const most = Math.max(fewestTiles, Math.floor(groupBytes / (planes * (input.pixel + output.pixel))));
  const rows = Math.min(down, Math.max(1, Math.floor(most / across)));
  const items = rows < down ? 1 : Math.min(count, Math.max(1, Math.floor(most / (across * down))));
  return { items, rows, tiles: items * rows * across };
}

/** Bytes of room between the two transforms for a batch. */
export function winogradRoom(input: Image, output: Image, count: number): number {
  return planes * groupsOf(input, output, count).tiles * (input.pixel + output.pixel);
}

/** An image of a batch on its way through a convolution. */
export interface Passage {
  readonly input: Placed;
  readonly add: Placed | undefined;
  readonly output: Placed;
}

/** A whole batch; `room` is the address of what {@link winogradRoom} asks for. */
export function convolveWinograd(
  memory: SimdMemory,
  operation: Convolution,
  kept: Kept,
  batch: readonly Passage[],
  room: number,
): void {
  const { input, output } = known(batch[0]);
  const { down } = tilesOf(output);
  const groups = groupsOf(input, output, batch.length);
  for (let item = 0; item < batch.length; item += groups.items) {
    const some = batch.slice(item, item + groups.items);
    for (let row = 0; row < down; row += groups.rows)
      convolveGroup(memory, operation, kept, some, { row, rows: Math.min(groups.rows, down - row) }, room);
  }
}

function convolveGroup(
  { module, zeros, ones }: SimdMemory,
  operation: Convolution,
  { weights, bias, slope }: Kept,
  batch: readonly Passage[],
  { row, rows }: { readonly row: number; readonly rows: number },
  room: number,
): void {
  const { input: seen, output: made } = known(batch[0]);
  const { across } = tilesOf(made);
  const { top, left } = frameOf(seen, kernelOf(operation), 1, operation.padding);
  const each = rows * across;
  const tiles = each * batch.length;
  const [seenPlane, madePlane] = [tiles * seen.pixel, tiles * made.pixel];
  const products = room + planes * seenPlane;
  batch.forEach(({ input }, index) => {
    module.winogradInput(
      ...[input.at + (2 * row - top) * input.line - left * input.pixel, input.pixel, input.line],
      ...[across, rows, room + index * each * input.pixel, seenPlane],
    );
  });
  const channels = seen.pixel / 4;
  const panels = made.pixel / (4 * panel);
  for (let plane = 0; plane < planes; plane += 1) {
    const planeWeights = weights + plane * channels * made.pixel;
    module.convolution(
      ...[room + plane * seenPlane, seen.pixel, 0, 0, 1, channels, planeWeights, zeros, ones, 0, 0, 0, 0],
      ...[products + plane * madePlane, made.pixel, 0, panels, tiles, 1],
    );
  }
  batch.forEach(({ add, output }, index) => {
    const plus = add === undefined ? [0, 0, 0] : [add.at + 2 * row * add.line, add.pixel, add.line];
    module.winogradOutput(
      ...[products + index * each * output.pixel, madePlane, across, rows, bias, slope, ...plus],
      ...[
        output.at + 2 * row * output.line,
        output.pixel,
        output.line,
        output.width,
        output.height - 2 * row,
      ],
    );
  });
}
