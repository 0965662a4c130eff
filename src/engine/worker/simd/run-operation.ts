import {
  frameOf,
  kernelOf,
  known,
  type Convolution,
  type Join,
  type MaxPool,
  type Operation,
} from '../nets/graph/graph.ts';
import type { Image, Placed } from './image.ts';
import { panel, type Kept } from './panels.ts';
import type { SimdMemory, SimdModule } from './simd-memory.ts';

/** Those that do not go Winograd's way. */
export function runOperation(
  memory: SimdMemory,
  operation: Operation,
  kept: Kept,
  inputs: readonly Placed[],
  output: Placed,
): void {
  const [first, second] = inputs;
  const input = known(first);
  switch (operation.kind) {
    case 'convolution':
      convolve(memory.module, operation, kept, input, second, output);
      break;
    case 'depthwise':
      convolveDepthwise(memory.module, operation, kept, input, output);
      break;
    case 'maxPool':
      pool(memory.module, operation, input, output);
      break;
    case 'join':
      joinAll(memory, operation, kept, inputs, output);
  }
}

function convolve(
  module: SimdModule,
  operation: Convolution,
  { weights, bias, slope }: Kept,
  input: Placed,
  add: Placed | undefined,
  output: Placed,
): void {
  const { stride, padding } = operation;
  const kernel = kernelOf(operation);
  const { top, left } = frameOf(input, kernel, stride, padding);
  const parts = add === undefined ? [input, output] : [input, output, add];
  // Without frames and windows all lines are one.
  const isOneLine = kernel.height * kernel.width * stride === 1 && parts.every(isBare);
  module.convolution(
    input.at - top * input.line - left * input.pixel,
    stride * input.pixel,
    stride * input.line,
    input.line,
    kernel.height,
    kernel.width * kernel.inputs,
    weights,
    bias,
    slope,
    add?.at ?? 0,
    add?.pixel ?? 0,
    add?.line ?? 0,
    (add?.pixel ?? 0) / (4 * panel),
    output.at,
    output.pixel,
    output.line,
    output.pixel / (4 * panel),
    isOneLine ? output.width * output.height : output.width,
    isOneLine ? 1 : output.height,
  );
}

const isBare = ({ line, pixel, width }: Image) => line === pixel * width;

function convolveDepthwise(
  module: SimdModule,
  operation: Convolution,
  { weights, bias, slope }: Kept,
  input: Placed,
  output: Placed,
): void {
  const { stride, padding } = operation;
  const kernel = kernelOf(operation);
  const { top, left } = frameOf(input, kernel, stride, padding);
  module.depthwise(
    input.at - top * input.line - left * input.pixel,
    input.pixel,
    input.line,
    stride * input.pixel,
    stride * input.line,
    kernel.height,
    weights,
    bias,
    slope,
    output.at,
    output.line,
    output.pixel / 4,
    output.width,
    output.height,
  );
}

function pool(module: SimdModule, { size, stride, padding }: MaxPool, input: Placed, output: Placed): void {
  const { top, left } = frameOf(input, { height: size, width: size }, stride, padding);
  module.maxPool(
    input.at,
    input.line,
    input.width,
    input.height,
    size,
    stride,
    left,
    top,
    output.at,
    output.line,
    output.pixel / 4,
    output.width,
    output.height,
  );
}

function joinAll(
  memory: SimdMemory,
  { from }: Join,
  { slope }: Kept,
  inputs: readonly Placed[],
  output: Placed,
): void {
  const isWhole = ({ width, height, pixel }: Image) =>
    width === output.width && height === output.height && pixel === output.pixel;
  const [first, second] = inputs;
  const join = (a: Placed, b: Placed | undefined, slopes: number, part: Placed) => {
    memory.module.join(
      a.at,
      a.pixel,
      a.line,
      b?.at ?? 0,
      b?.pixel ?? 0,
      b?.line ?? 0,
      slopes,
      output.at,
      output.pixel,
      output.line,
      part.pixel / 4,
      part.width,
      part.height,
    );
  };
  if (inputs.every(isWhole)) {
    join(known(first), second, slope, output);
    return;
  }
  if (from.length < 2) throw new Error('one part is always whole');
  // Zeros, each part onto them, and the slopes last.
  for (let y = 0; y < output.height; y += 1)
    memory.bytes(output.at + y * output.line, output.width * output.pixel).fill(0);
  for (const part of inputs) join(part, output, memory.ones, part);
  join(output, undefined, slope, output);
}
