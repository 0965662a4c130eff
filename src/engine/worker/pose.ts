import type { FivePoints } from '../../domain/face.ts';
import type { MeshPoint } from './nets/face-mesh.ts';

/** Degrees; see FaceQuality for the directions. */
export interface Pose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** Mesh points in front of the camera's view of a face: outer eye corners, middle of forehead, chin. */
const outerLeft = 33;
const outerRight = 263;
const forehead = 10;
const chin = 152;

/** The line from forehead to chin leans back by this many degrees in a face that looks straight ahead (median of portraits). */
const restingPitch = 10;

const degrees = (radians: number) => (radians * 180) / Math.PI;

/** Turn of the head from the depth of the mesh: the axes through the eye corners and from forehead to chin. */
export function poseOfMesh(mesh: readonly MeshPoint[]): Pose {
  const at = (index: number): MeshPoint => {
    const point = mesh[index];
    if (point === undefined) throw new Error(`mesh point ${String(index)} is missing`);
    return point;
  };
  const across = difference(at(outerRight), at(outerLeft));
  const down = difference(at(chin), at(forehead));
  const away = {
    x: across.y * down.z - across.z * down.y,
    y: across.z * down.x - across.x * down.z,
    z: across.x * down.y - across.y * down.x,
  };
  return {
    yaw: degrees(Math.atan2(-away.x, away.z)),
    pitch: degrees(Math.atan2(away.y, Math.hypot(away.x, away.z))) + restingPitch,
    roll: degrees(Math.atan2(across.y, across.x)),
  };
}

/**
 * A rough turn from five points alone: in a face turned by yaw the nose moves off the middle by about its height
 * over the eye plane (0.6 eye distances) times sin(yaw). Pitch cannot be told and is 0.
 */
export function poseOfPoints([left, right, nose, mouthLeft, mouthRight]: FivePoints): Pose {
  const eyes = Math.hypot(right.x - left.x, right.y - left.y);
  const [ux, uy] = [(right.x - left.x) / eyes, (right.y - left.y) / eyes];
  const middleX = (left.x + right.x + mouthLeft.x + mouthRight.x) / 4;
  const middleY = (left.y + right.y + mouthLeft.y + mouthRight.y) / 4;
  const offset = ((nose.x - middleX) * ux + (nose.y - middleY) * uy) / eyes;
  return {
    yaw: degrees(Math.asin(Math.max(-1, Math.min(1, offset / noseHeight)))),
    pitch: 0,
    roll: degrees(Math.atan2(uy, ux)),
  };
}

const noseHeight = 0.6;

function difference(p: MeshPoint, q: MeshPoint): MeshPoint {
  return { x: p.x - q.x, y: p.y - q.y, z: p.z - q.z };
}
