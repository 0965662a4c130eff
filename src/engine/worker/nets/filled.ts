import type { NeuralNetwork } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import type { WeightMap } from '../tensors.ts';

/** A face-api network with its weights in; it keeps the tensors. face-api's types carry their own copy of tfjs's. */
export function filled<T extends NeuralNetwork<unknown>>(net: T, weights: WeightMap): T {
  const untyped: unknown = weights;
  net.loadFromWeightMap(untyped as Parameters<T['loadFromWeightMap']>[0]);
  return net;
}
