import type { Graph, Operation, Padding, Slope } from './graph.ts';
import { weight, type Weights } from './weights.ts';

export interface Layer {
  readonly stride?: number;
  readonly padding?: Padding;
  readonly slope?: Slope;
}

/** Index of the input. */
export const input = -1;

/** Writes down a network operation by operation; every method answers with the index of its result. */
export class GraphBuilder {
  readonly #weights: Weights;
  readonly #operations: Operation[] = [];

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  values(name: string): Float32Array {
    return weight(this.#weights, name).values;
  }

  convolution(from: number, filter: string, bias: string, layer: Layer = {}): number {
    return this.add({
      kind: 'convolution',
      from: [from],
      filter: weight(this.#weights, filter),
      bias: this.values(bias),
      ...layerOf(layer),
    });
  }

  /** Depthwise, then pointwise convolution; the bias comes last. */
  separable(from: number, prefix: string, layer: Layer = {}): number {
    const { stride, padding, slope } = layerOf(layer);
    const filter = weight(this.#weights, `${prefix}/depthwise_filter`);
    const bias = new Float32Array(filter.shape[2] ?? 0);
    const middle = this.add({ kind: 'depthwise', from: [from], filter, bias, slope: 1, stride, padding });
    return this.convolution(middle, `${prefix}/pointwise_filter`, `${prefix}/bias`, { padding: 0, slope });
  }

  maxPool(from: number, size: number, stride: number, padding: Padding = 'same'): number {
    return this.add({ kind: 'maxPool', from: [from], size, stride, padding });
  }

  /** Means of whole windows; one that would reach over the edge is left out. */
  meanPool(from: number, channels: number, size: number, stride: number): number {
    const values = new Float32Array(size * size * channels).fill(1 / (size * size));
    const filter = { shape: [size, size, channels, 1], values };
    const bias = new Float32Array(channels);
    return this.add({ kind: 'depthwise', from: [from], filter, bias, slope: 1, stride, padding: 0 });
  }

  /** [in, out] applied to an image of one pixel. */
  dense(from: number, name: string, bias?: string): number {
    const { shape, values } = weight(this.#weights, name);
    const [inputs = 0, outputs = 0] = shape;
    return this.add({
      kind: 'convolution',
      from: [from],
      filter: { shape: [1, 1, inputs, outputs], values },
      bias: bias === undefined ? new Float32Array(outputs) : this.values(bias),
      slope: 1,
      stride: 1,
      padding: 0,
    });
  }

  join(a: number, b: number, slope: Slope = 1): number {
    return this.add({ kind: 'join', from: [a, b], slope });
  }

  relu(from: number): number {
    return this.add({ kind: 'join', from: [from], slope: 0 });
  }

  add(operation: Operation): number {
    return this.#operations.push(operation) - 1;
  }

  build(side: number, mean: Graph['mean'], scale: number, outputs: readonly number[]): Graph {
    return { side, mean, scale, operations: this.#operations, outputs };
  }
}

function layerOf({ stride = 1, padding = 'same', slope = 1 }: Layer): Required<Layer> {
  return { stride, padding, slope };
}
