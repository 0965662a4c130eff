import type { Point } from '../../../domain/face.ts';
import type { Crop } from '../../contract.ts';
import { known } from './graph/graph.ts';
import type { Network } from './graph/network.ts';

/**
 * Crops in, one descriptor for each, not scaled: 512 numbers of 112 x 112 crops (MobileFaceNet), 128 of 150 x 150 chips
 * (dlib's network).
 */
export type Describer = (crops: readonly Crop[]) => Promise<Float32Array[]>;

export function createDescriber(network: Network): Describer {
  return async (crops) => (await network(crops)).map(([result]) => known(result).values);
}

/** Estimated age in years for each crop of 112 x 112. */
export type AgeEstimator = (crops: readonly Crop[]) => Promise<number[]>;

export function createAgeEstimator(network: Network): AgeEstimator {
  return async (crops) => (await network(crops)).map(([result]) => known(known(result).values[0]));
}

/** 68 points (iBUG order) in pixels of the crop, 112 x 112, which holds one face. */
export type Landmarks68 = (crop: Crop) => Promise<readonly Point[]>;

export function createLandmarks68(network: Network): Landmarks68 {
  return async (crop) => {
    const [results] = await network([crop]);
    const { values } = known(results?.[0]);
    const points: Point[] = [];
    for (let index = 0; index + 1 < values.length; index += 2) {
      points.push({ x: (values[index] ?? 0) * crop.size, y: (values[index + 1] ?? 0) * crop.size });
    }
    return points;
  };
}
