import type { Point } from '../../../domain/face.ts';
import type { Crop } from '../../contract.ts';
import { known } from './graph/graph.ts';
import type { Network } from './graph/network.ts';

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

export function createFaceMesh(network: Network): FaceMesh {
  return async (crop) => {
    const [results = []] = await network([crop]);
    const [mesh, flag] = results;
    const xyz = known(mesh).values;
    const [logit = 0] = known(flag).values;
    const points: MeshPoint[] = [];
    for (let index = 0; index + 2 < xyz.length; index += 3) {
      points.push({ x: xyz[index] ?? 0, y: xyz[index + 1] ?? 0, z: xyz[index + 2] ?? 0 });
    }
    return { points, flag: 1 / (1 + Math.exp(-logit)) };
  };
}
