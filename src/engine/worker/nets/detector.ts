import type { NetworkInput } from './graph/network.ts';

/** A face in a crop: centre and sides in pixels of the crop, score 0 to 1. */
export interface CropDetection {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly score: number;
}

export type Detector = (crop: NetworkInput, minScore: number) => Promise<CropDetection[]>;
