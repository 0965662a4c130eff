import { SsdMobilenetv1, TinyFaceDetector } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import type { Crop } from '../../contract.ts';
import { tensorOf, type WeightMap } from '../tensors.ts';
import { filled, netInput } from './filled.ts';

/** A face in a square crop: centre and side in pixels of the crop, score 0 to 1. */
export interface CropDetection {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly score: number;
}

export type Detector = (crop: Crop, minScore: number) => Promise<CropDetection[]>;

interface RelativeDetection {
  readonly score: number;
  readonly relativeBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

const inCrop = (size: number) => (found: RelativeDetection) => {
  const { x, y, width, height } = found.relativeBox;
  return {
    x: (x + width / 2) * size,
    y: (y + height / 2) * size,
    width: width * size,
    height: height * size,
    score: found.score,
  };
};

/** Tiny YOLO v2 face detector of face-api; runs at the crop's own size, a multiple of 32. */
export function createTinyDetector(weights: WeightMap): Detector {
  const net = filled(new TinyFaceDetector(), weights);
  return async (crop, minScore) => {
    const input = tensorOf(crop);
    try {
      const found = await net.locateFaces(netInput(input), {
        inputSize: crop.size,
        scoreThreshold: minScore,
      });
      return found.map(inCrop(crop.size));
    } finally {
      input.dispose();
    }
  };
}

/** SSD MobileNet v1 of face-api; its input is 512 x 512, so a crop of that size is not resampled again. */
export function createSsdDetector(weights: WeightMap): Detector {
  const net = filled(new SsdMobilenetv1(), weights);
  return async (crop, minScore) => {
    const input = tensorOf(crop);
    try {
      const found = await net.locateFaces(netInput(input), { minConfidence: minScore, maxResults: 100 });
      return found.map(inCrop(crop.size));
    } finally {
      input.dispose();
    }
  };
}
