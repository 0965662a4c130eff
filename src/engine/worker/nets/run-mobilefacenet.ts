import type { Crop } from '../../contract.ts';
import { batchOf, type WeightMap } from '../tensors.ts';
import { createMobileFaceNet } from './mobilefacenet.ts';

/** 112 x 112 crops in, one descriptor of 512 numbers for each, not scaled. */
export type MobileFaceNetRunner = (crops: readonly Crop[]) => Promise<Float32Array[]>;

export function createMobileFaceNetRunner(weights: WeightMap): MobileFaceNetRunner {
  const net = createMobileFaceNet(weights);
  return async (crops) => {
    const batch = batchOf(crops);
    const output = net.run(batch);
    try {
      const values = (await output.data()) as Float32Array;
      const length = output.shape[1];
      return crops.map((_, index) => values.slice(index * length, (index + 1) * length));
    } finally {
      batch.dispose();
      output.dispose();
    }
  };
}
