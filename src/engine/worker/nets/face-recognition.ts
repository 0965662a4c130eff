import { FaceRecognitionNet } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import type { Crop } from '../../contract.ts';
import { tensorOf, type WeightMap } from '../tensors.ts';
import { filled, netInput } from './filled.ts';

/** 150 x 150 chips in, one descriptor of 128 numbers for each. */
export type FaceRecognition = (chips: readonly Crop[]) => Promise<Float32Array[]>;

export function createFaceRecognition(weights: WeightMap): FaceRecognition {
  const net = filled(new FaceRecognitionNet(), weights);
  return async (chips) => {
    const inputs = chips.map(tensorOf);
    try {
      const found = await net.computeFaceDescriptor(netInput(inputs));
      return Array.isArray(found) ? found : [found];
    } finally {
      for (const input of inputs) input.dispose();
    }
  };
}
