import { kernelOf, type Convolution } from '../nets/graph/graph.ts';

/** Addresses of what stays of an operation; 0 where it needs none. */
export interface Kept {
  readonly weights: number;
  readonly bias: number;
  readonly slope: number;
}

/** Output channels that the kernels make at once. */
export const panel = 8;

/** [position][out] to [panel of eight outputs][position][8]; outputs that are not there are zeros. */
export function inPanels(operation: Pick<Convolution, 'filter'>): Float32Array {
  const { height, width, inputs, outputs } = kernelOf(operation);
  const { values } = operation.filter;
  const positions = height * width * inputs;
  const panels = Math.ceil(outputs / panel);
  const packed = new Float32Array(panels * positions * panel);
  for (let first = 0; first < outputs; first += panel) {
    const some = Math.min(panel, outputs - first);
    for (let position = 0; position < positions; position += 1) {
      const from = position * outputs + first;
      packed.set(values.subarray(from, from + some), first * positions + position * panel);
    }
  }
  return packed;
}

/** Filled up with zeros. */
export function wholePanels(values: Float32Array): Float32Array {
  const padded = new Float32Array(Math.ceil(values.length / panel) * panel);
  padded.set(values);
  return padded;
}
