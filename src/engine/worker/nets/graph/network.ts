import type { Crop } from '../../../contract.ts';
import type { Graph, Shape } from './graph.ts';

/** What one output of a network holds for one crop: [height][width][channel]. */
export interface Result extends Shape {
  readonly values: Float32Array;
}

/** A network ready to run: for each crop its results in the order of the graph's outputs. All crops have one size. */
export type Network = (crops: readonly Crop[]) => Promise<readonly (readonly Result[])[]>;

/** Two ways to run a graph: on our own kernels, or by TensorFlow.js. */
export type CreateNetwork = (graph: Graph) => Network;
