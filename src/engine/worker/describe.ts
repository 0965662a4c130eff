import type { Descriptors } from '../../domain/face.ts';
import type { Crop, FaceCrops } from '../contract.ts';
import type { AlignedFace } from './align.ts';
import { mirror, sampleCrop } from './crop.ts';
import type { Nets } from './nets/nets.ts';
import type { Pyramid } from './raster.ts';
import { dlibTemplate, mobileFaceNetTemplate, type CropTemplate } from './templates.ts';
import { fitSimilarity } from './transform.ts';

/** Both aligned crops of a face: turned, scaled and shifted so that its five points lie on each network's template. */
export function cropsOf(photo: Pyramid, { points }: Pick<AlignedFace, 'points'>): FaceCrops {
  const cut = (template: CropTemplate) =>
    sampleCrop(photo, fitSimilarity(template.points, points), template.size);
  return { mobileFaceNet: cut(mobileFaceNetTemplate), faceApi: cut(dlibTemplate) };
}

export interface Description {
  /** The outputs for the crop and for its mirror image, averaged. */
  readonly descriptors: Descriptors;
  /** The outputs for the crop alone. */
  readonly withoutMirror: Descriptors;
}

/** Both networks on the crop and on its mirror image; all descriptors have length 1. */
export async function describe(crops: FaceCrops, nets: Nets): Promise<Description> {
  const withMirror = (crop: Crop) => [crop, mirror(crop)];
  const mobileFaceNet = await nets.mobileFaceNet(withMirror(crops.mobileFaceNet));
  const faceApi = await nets.faceRecognition(withMirror(crops.faceApi));
  return {
    descriptors: { mobileFaceNet: meanDirection(mobileFaceNet), faceApi: meanDirection(faceApi) },
    withoutMirror: {
      mobileFaceNet: meanDirection(mobileFaceNet.slice(0, 1)),
      faceApi: meanDirection(faceApi.slice(0, 1)),
    },
  };
}

/** Sum of vectors each scaled to length 1, scaled to length 1 again. */
function meanDirection(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) addTo(sum, vector, 1 / lengthOf(vector));
  const length = lengthOf(sum);
  return sum.map((value) => value / length);
}

function addTo(sum: Float32Array, vector: Float32Array, factor: number): void {
  vector.forEach((value, index) => {
    sum[index] = (sum[index] ?? 0) + value * factor;
  });
}

function lengthOf(vector: Float32Array): number {
  return Math.hypot(...vector);
}
