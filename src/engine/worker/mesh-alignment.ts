import type { FivePoints, Point } from '../../domain/face.ts';
import type { Candidate } from './candidates.ts';
import { sampleCrop } from './crop.ts';
import { meshSize, type FaceMesh, type MeshPoint } from './nets/face-mesh.ts';
import type { Pyramid } from './raster.ts';
import { apply, scaleOf, squareCrop } from './transform.ts';

/** Points of MediaPipe's mesh around each eye (left in the picture first), on the nose tip and the mouth corners. */
const leftEye = [33, 133, 159, 145, 160, 144, 158, 153];
const rightEye = [362, 263, 386, 374, 385, 380, 387, 373];
const noseTip = 1;
const mouthLeft = 61;
const mouthRight = 291;

/** First crop: this many times the detector's box. */
const firstCrop = 1.4;
/** Later crops: this many times the extent of the last mesh, centred on it and turned to its eye line. */
const nextCrop = 1.5;
const passes = 3;

export interface MeshAlignment {
  /** In working pixels. */
  readonly points: FivePoints;
  /** All 468 points in working pixels; depth in the same unit. */
  readonly mesh: readonly MeshPoint[];
  /** Face flag of the last pass, 0 to 1. */
  readonly flag: number;
  /** Mean move of the five points between the last two passes, in eye distances. */
  readonly change: number;
}

export async function alignByMesh(photo: Pyramid, face: Candidate, net: FaceMesh): Promise<MeshAlignment> {
  let region = squareCrop(face, face.side * firstCrop, face.angle, meshSize);
  let last: MeshAlignment | undefined;
  for (let pass = 0; pass < passes; pass += 1) {
    const seen = await net(sampleCrop(photo, region, meshSize));
    const scale = scaleOf(region);
    const toPhoto = region;
    const mesh = seen.points.map((p) => ({ ...apply(toPhoto, p), z: p.z * scale }));
    const points = fivePoints(mesh);
    const change = last === undefined ? Infinity : meanDistance(points, last.points) / eyeDistance(points);
    last = { points, mesh, flag: seen.flag, change };
    const [left, right] = points;
    const extent = extentOf(seen.points);
    region = squareCrop(
      apply(region, extent.centre),
      extent.side * scale * nextCrop,
      Math.atan2(right.y - left.y, right.x - left.x),
      meshSize,
    );
  }
  if (last === undefined) throw new Error('the mesh runs at least once');
  return last;
}

export function fivePoints(mesh: readonly Point[]): FivePoints {
  return [
    centroid(mesh, leftEye),
    centroid(mesh, rightEye),
    ...([noseTip, mouthLeft, mouthRight].map((index) => centroid(mesh, [index])) as [Point, Point, Point]),
  ];
}

export function centroid(points: readonly Point[], indices: readonly number[]): Point {
  let x = 0;
  let y = 0;
  for (const index of indices) {
    const point = points[index];
    if (point === undefined) throw new Error(`landmark ${String(index)} is missing`);
    x += point.x;
    y += point.y;
  }
  return { x: x / indices.length, y: y / indices.length };
}

export function eyeDistance([left, right]: FivePoints): number {
  return Math.hypot(right.x - left.x, right.y - left.y);
}

function meanDistance(p: FivePoints, q: FivePoints): number {
  return (
    p.reduce((sum, { x, y }, index) => sum + Math.hypot(x - (q[index]?.x ?? x), y - (q[index]?.y ?? y)), 0) /
    p.length
  );
}

function extentOf(points: readonly Point[]): { centre: Point; side: number } {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return {
    centre: { x: (left + right) / 2, y: (top + bottom) / 2 },
    side: Math.max(right - left, bottom - top),
  };
}
