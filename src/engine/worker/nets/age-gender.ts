import { AgeGenderNet } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import type { Crop } from '../../contract.ts';
import { tensorOf, type WeightMap } from '../tensors.ts';
import { filled, netInput } from './filled.ts';

/** Estimated age in years for each crop. The network's guess of sex is never read. */
export type AgeEstimator = (crops: readonly Crop[]) => Promise<number[]>;

export function createAgeEstimator(weights: WeightMap): AgeEstimator {
  const net = filled(new AgeGenderNet(), weights);
  return async (crops) => {
    const inputs = crops.map(tensorOf);
    try {
      const found = await net.predictAgeAndGender(netInput(inputs));
      return (Array.isArray(found) ? found : [found]).map(({ age }) => age);
    } finally {
      for (const input of inputs) input.dispose();
    }
  };
}
