import type { Point } from '../../../domain/face.ts';
import type { Crop } from '../../contract.ts';
import { tensorOf } from '../tensors.ts';
import { div, expandDims, tidy, type GraphModel, type Tensor } from '../tf.ts';

export const meshSize = 192;

export interface MeshPoint extends Point {
  /** Depth in crop pixels, smaller is nearer. */
  readonly z: number;
}

export interface Mesh {
  /** 468 points of MediaPipe's face mesh in pixels of the crop. */
  readonly points: readonly MeshPoint[];
  /** 0 to 1: how sure the network is that the crop shows a face. */
  readonly flag: number;
}

/** 192 x 192 crops in, one at a time. */
export type FaceMesh = (crop: Crop) => Promise<Mesh>;

export function createFaceMesh(model: GraphModel): FaceMesh {
  return async (crop) => {
    const [mesh, flag] = tidy(() => {
      const input = expandDims(div(tensorOf(crop), 255));
      return model.execute({ input_1: input }, ['output_mesh', 'output_faceflag']) as [Tensor, Tensor];
    });
    try {
      const xyz = await mesh.data();
      const [logit = 0] = await flag.data();
      const points: MeshPoint[] = [];
      for (let index = 0; index + 2 < xyz.length; index += 3) {
        points.push({ x: xyz[index] ?? 0, y: xyz[index + 1] ?? 0, z: xyz[index + 2] ?? 0 });
      }
      return { points, flag: logit };
    } finally {
      mesh.dispose();
      flag.dispose();
    }
  };
}
