import type { Point } from '../../domain/face.ts';

/** Where a network expects the five points (eyes, nose tip, mouth corners; left in the picture first) in its crop. */
export interface CropTemplate {
  readonly size: number;
  readonly points: readonly Point[];
}

const points = (...xy: readonly (readonly [number, number])[]): Point[] => xy.map(([x, y]) => ({ x, y }));

/** ArcFace's five-point template (Deng et al. 2019, insightface `face_align`), which MobileFaceNet was trained on. */
export const mobileFaceNetTemplate: CropTemplate = {
  size: 112,
  points: points([38.29, 51.7], [73.53, 51.5], [56.03, 71.74], [41.55, 92.37], [70.73, 92.2]),
};

/** dlib's chip for its recognition network: 150 pixels, padding 0.25, from dlib's published mean face shape. */
export const dlibTemplate: CropTemplate = {
  size: 150,
  points: points([47.55, 46.6], [100.48, 46.6], [74, 76.6], [50.4, 103], [97.6, 103]),
};
