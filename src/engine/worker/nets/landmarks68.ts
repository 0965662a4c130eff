import { FaceLandmark68Net } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import type { Point } from '../../../domain/face.ts';
import type { Crop } from '../../contract.ts';
import { tensorOf, type WeightMap } from '../tensors.ts';
import { filled, netInput } from './filled.ts';

/** 68 points (iBUG order) in pixels of the crop, which holds one face. */
export type Landmarks68 = (crop: Crop) => Promise<readonly Point[]>;

export function createLandmarks68(weights: WeightMap): Landmarks68 {
  const net = filled(new FaceLandmark68Net(), weights);
  return async (crop) => {
    const input = tensorOf(crop);
    try {
      const found = await net.detectLandmarks(netInput(input));
      const landmarks = Array.isArray(found) ? found[0] : found;
      if (landmarks === undefined) throw new Error('one crop in, one set of landmarks out');
      return landmarks.positions.map(({ x, y }) => ({ x, y }));
    } finally {
      input.dispose();
    }
  };
}
