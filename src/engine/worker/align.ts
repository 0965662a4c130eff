import type { Alignment, FivePoints, Point } from '../../domain/face.ts';
import type { Candidate } from './candidates.ts';
import { sampleCrop } from './crop.ts';
import { alignByMesh, centroid, eyeDistance, type MeshAlignment } from './mesh-alignment.ts';
import type { MeshPoint } from './nets/face-mesh.ts';
import type { Landmarks68 } from './nets/describers.ts';
import type { Nets } from './nets/nets.ts';
import type { Pyramid } from './raster.ts';
import { apply, squareCrop } from './transform.ts';

/** The mesh is believed from this face flag on ... */
const trustedFlag = 0.5;
/** ... while its last two passes differ by at most this many eye distances. */
const trustedChange = 0.12;
/** Without the mesh's word, a detection must be this sure to be offered with the 68 points. */
const trustedScore = 0.6;
/** What the 68 points are worth: about one in forty is grossly off where the mesh has one in a hundred. */
const landmarkConfidence = 0.4;
const landmarkSize = 112;

/** A candidate that proved to be a face, with its five points in working pixels. */
export interface AlignedFace extends Alignment {
  readonly candidate: Candidate;
  /** Present when the mesh was believed. */
  readonly mesh?: readonly MeshPoint[];
}

/** Five points of a candidate, by mesh where it can be trusted, else by 68 points; undefined when it is no face. */
export async function align(
  photo: Pyramid,
  candidate: Candidate,
  nets: Nets,
): Promise<AlignedFace | undefined> {
  const found = await alignByMesh(photo, candidate, nets.faceMesh);
  if (isTrusted(found)) {
    const { points, mesh } = found;
    return { candidate, points, method: 'mesh', confidence: confidenceOf(found), mesh };
  }
  if (candidate.score < trustedScore) return undefined;
  const points = await alignByLandmarks(photo, candidate, await nets.landmarks68());
  return isPlausible(points)
    ? { candidate, points, method: 'landmarks68', confidence: landmarkConfidence }
    : undefined;
}

/** How often a face is looked at again, each time level by the points of the time before. */
const looksAgain = 2;

/**
 * Confidence in a face after it was looked at again, level by its own points: a head that leans, of which the first mesh
 * is unsure, rises to 0.9 and more; of a face that was read upside down the mesh slips off, down to 0.
 */
export async function firmness(photo: Pyramid, face: AlignedFace, nets: Nets): Promise<number> {
  let { points, confidence } = face;
  for (let look = 0; look < looksAgain && face.method === 'mesh'; look += 1) {
    const [left, right] = points;
    const angle = Math.atan2(right.y - left.y, right.x - left.x);
    const found = await alignByMesh(photo, { ...face.candidate, angle }, nets.faceMesh);
    if (!isTrusted(found)) return 0;
    points = found.points;
    confidence = confidenceOf(found);
  }
  return confidence;
}

const confidenceOf = ({ flag, change }: MeshAlignment): number => flag * (1 - change / (2 * trustedChange));

function isTrusted({ flag, change, points }: MeshAlignment): boolean {
  return flag >= trustedFlag && change <= trustedChange && isPlausible(points);
}

/** Five points from face-api's 68 (iBUG numbering): mean of six per eye, tip of the nose, corners of the mouth. */
export async function alignByLandmarks(
  photo: Pyramid,
  face: Candidate,
  net: Landmarks68,
): Promise<FivePoints> {
  const region = squareCrop(face, face.side, face.angle, landmarkSize);
  const seen = await net(sampleCrop(photo, region, landmarkSize));
  const at = (...indices: number[]): Point => apply(region, centroid(seen, indices));
  return [at(36, 37, 38, 39, 40, 41), at(42, 43, 44, 45, 46, 47), at(30), at(48), at(54)];
}

/** Limits of the eyes-to-mouth distance of a face, in eye distances; a strong turn makes it long. */
const mouthDrop = [0.5, 3] as const;

/** Whether five points lie as in a face: mouth below the eyes, neither squeezed nor torn apart. */
export function isPlausible(points: FivePoints): boolean {
  const [left, right, , mouthLeft, mouthRight] = points;
  const eyes = eyeDistance(points);
  if (eyes === 0) return false;
  const [ux, uy] = [(right.x - left.x) / eyes, (right.y - left.y) / eyes];
  const mouthX = (mouthLeft.x + mouthRight.x - left.x - right.x) / 2;
  const mouthY = (mouthLeft.y + mouthRight.y - left.y - right.y) / 2;
  const drop = (mouthY * ux - mouthX * uy) / eyes;
  return drop >= mouthDrop[0] && drop <= mouthDrop[1];
}
