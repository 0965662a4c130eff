import type { Crop } from '../../../contract.ts';
import type { Graph, Shape, Sides } from './graph.ts';

/** What one output of a network holds for one crop: [height][width][channel]. */
export interface Result extends Shape {
  readonly values: Float32Array;
}

/** A crop, or some of its rows. */
export interface NetworkInput extends Crop {
  /** Rows, where there are not as many as pixels in a row, which are `size`. */
  readonly height?: number;
}

export const sidesOf = ({ size, height = size }: NetworkInput): Sides => ({ width: size, height });

/** A network ready to run: for each crop its results in the order of the graph's outputs. All crops have the same sides. */
export type Network = (crops: readonly NetworkInput[]) => Promise<readonly (readonly Result[])[]>;

/** Two ways to run a graph: on our own kernels, or by TensorFlow.js. */
export type CreateNetwork = (graph: Graph) => Network;
