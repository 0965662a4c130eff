import type { CropDetection, Detector } from './detector.ts';
import { known } from './graph/graph.ts';
import type { Network, Result } from './graph/network.ts';

/** Widths and heights of the boxes that each cell chooses from, in cells. */
const anchors = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const;
/** Numbers of a box: x, y, width, height, score. */
const numbersPerBox = 5;

/** Tiny YOLO v2 face detector of face-api; runs at the crop's own sides, multiples of 32. One face may be seen several times. */
export function createTinyDetector(network: Network): Detector {
  return async (crop, minScore) => {
    const [results] = await network([crop]);
    return boxesOf(known(results?.[0]), crop.size, minScore);
  };
}

function boxesOf(
  { width: cells, height, channels, values }: Result,
  size: number,
  minScore: number,
): CropDetection[] {
  const found: CropDetection[] = [];
  const cell = size / cells;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < cells; column += 1) {
      anchors.forEach(([wide, high], anchor) => {
        const at = (row * cells + column) * channels + anchor * numbersPerBox;
        const number = (index: number) => values[at + index] ?? 0;
        const score = sigmoid(number(4));
        if (score <= minScore) return;
        found.push({
          x: (column + sigmoid(number(0))) * cell,
          y: (row + sigmoid(number(1))) * cell,
          width: Math.exp(number(2)) * wide * cell,
          height: Math.exp(number(3)) * high * cell,
          score,
        });
      });
    }
  }
  return found;
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
