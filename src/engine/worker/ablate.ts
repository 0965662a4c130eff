import type { AblatedDescriptors } from '../contract.ts';
import { alignByLandmarks, type AlignedFace } from './align.ts';
import { cropsOf, describe, type Description } from './describe.ts';
import type { Nets } from './nets/nets.ts';
import type { Pyramid } from './raster.ts';

/**
 * What a face's descriptors would be without one step, all else as it was. The face is one that the mesh confirmed,
 * so that only alignment is compared, not detection.
 */
export async function ablate(
  photo: Pyramid,
  { candidate }: AlignedFace,
  { withoutMirror }: Description,
  nets: Nets,
): Promise<AblatedDescriptors> {
  const points = await alignByLandmarks(photo, candidate, await nets.landmarks68());
  const { descriptors } = await describe(cropsOf(photo, { points }), nets);
  return { withoutMirror, withoutMesh: descriptors };
}
