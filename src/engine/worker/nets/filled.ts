import type { NeuralNetwork, TNetInput } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import type { WeightMap } from '../tensors.ts';
import type { Tensor3D } from '../tf.ts';

/** A face-api network with its weights in; it keeps the tensors. face-api's types carry their own copy of tfjs's. */
export function filled<T extends NeuralNetwork<unknown>>(net: T, weights: WeightMap): T {
  const untyped: unknown = weights;
  net.loadFromWeightMap(untyped as Parameters<T['loadFromWeightMap']>[0]);
  return net;
}

/** Tensors as face-api's own types want them. */
export function netInput(tensors: Tensor3D | readonly Tensor3D[]): TNetInput {
  const untyped: unknown = tensors;
  return untyped as TNetInput;
}
