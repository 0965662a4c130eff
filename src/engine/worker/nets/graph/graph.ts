import type { Weight } from './weights.ts';

/** What negative values are multiplied by, one factor for all or one a channel: 0 makes a ReLU, 1 changes nothing. */
export type Slope = number | Float32Array;

/** Zeros round the input: that many on each side, or as TensorFlow's `same` lays them. */
export type Padding = number | 'same';

export interface Convolution {
  readonly kind: 'convolution' | 'depthwise';
  /** Indices of earlier operations; -1 is the input. The second one, as large, is added before the slope. */
  readonly from: readonly [number] | readonly [number, number];
  /** [height, width, in, out], or [height, width, channels, 1] where depthwise. */
  readonly filter: Weight;
  readonly bias: Float32Array;
  readonly slope: Slope;
  readonly stride: number;
  readonly padding: Padding;
}

/** Largest value of each window; what of a window lies outside the image does not count. */
export interface MaxPool {
  readonly kind: 'maxPool';
  readonly from: readonly [number];
  readonly size: number;
  readonly stride: number;
  readonly padding: Padding;
}

/** Sum of two images; where one is smaller or has fewer channels, zeros stand in. One image alone gets its slope only. */
export interface Join {
  readonly kind: 'join';
  readonly from: readonly [number] | readonly [number, number];
  readonly slope: Slope;
}

export type Operation = Convolution | MaxPool | Join;

/** A network: RGB bytes in, `(value - mean) * scale` first, operations in the order of running. */
export interface Graph {
  /** Pixels a side of the square input that it is made for; one without joins takes other sides as well. */
  readonly side: number;
  readonly mean: readonly [red: number, green: number, blue: number];
  readonly scale: number;
  readonly operations: readonly Operation[];
  /** Indices of the operations whose results are wanted. */
  readonly outputs: readonly number[];
}

export interface Sides {
  readonly height: number;
  readonly width: number;
}

export interface Shape extends Sides {
  readonly channels: number;
}

/** Zeros on the four sides. */
export interface Frame {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where windows of `size` pixels lie round an image. */
export function frameOf({ height, width }: Sides, size: Sides, stride: number, padding: Padding): Frame {
  if (padding !== 'same') return { top: padding, left: padding, bottom: padding, right: padding };
  const [top, bottom] = sameSides(height, size.height, stride);
  const [left, right] = sameSides(width, size.width, stride);
  return { top, left, bottom, right };
}

function sameSides(length: number, size: number, stride: number): [number, number] {
  const all = Math.max(0, (Math.ceil(length / stride) - 1) * stride + size - length);
  return [Math.floor(all / 2), Math.ceil(all / 2)];
}

export interface Kernel extends Sides {
  readonly inputs: number;
  readonly outputs: number;
}

export const squareOf = ({ side }: Pick<Graph, 'side'>): Sides => ({ width: side, height: side });

export function kernelOf({ filter }: Pick<Convolution, 'filter'>): Kernel {
  const [height = 1, width = 1, inputs = 1, outputs = 1] = filter.shape;
  return { height, width, inputs, outputs };
}

/** Shapes of the results of all operations for an input of so many pixels. */
export function shapesOf({ operations }: Pick<Graph, 'operations'>, input: Sides): Shape[] {
  const shapes: Shape[] = [];
  const at = (index: number) => known(index < 0 ? { ...input, channels: 3 } : shapes[index]);
  for (const operation of operations) shapes.push(shapeOf(operation, operation.from.map(at)));
  return shapes;
}

function shapeOf(operation: Operation, inputs: readonly Shape[]): Shape {
  const input = known(inputs[0]);
  switch (operation.kind) {
    case 'convolution':
    case 'depthwise': {
      const kernel = kernelOf(operation);
      const channels = operation.kind === 'depthwise' ? input.channels : kernel.outputs;
      return { ...windowsOf(input, kernel, operation), channels };
    }
    case 'maxPool': {
      const { size } = operation;
      return { ...windowsOf(input, { height: size, width: size }, operation), channels: input.channels };
    }
    case 'join': {
      const most = (side: keyof Shape) => Math.max(...inputs.map((shape) => shape[side]));
      return { height: most('height'), width: most('width'), channels: most('channels') };
    }
  }
}

function windowsOf(
  image: Sides,
  size: Sides,
  { stride, padding }: Pick<MaxPool, 'stride' | 'padding'>,
): Sides {
  const { top, left, bottom, right } = frameOf(image, size, stride, padding);
  const steps = (length: number, window: number) => Math.floor((length - window) / stride) + 1;
  return {
    height: steps(image.height + top + bottom, size.height),
    width: steps(image.width + left + right, size.width),
  };
}

export function slopesOf(slope: Slope, channels: number): Float32Array {
  return typeof slope === 'number' ? new Float32Array(channels).fill(slope) : slope;
}

export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the graph names what it does not have');
  return value;
}
