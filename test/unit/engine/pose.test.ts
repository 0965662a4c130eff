import { describe, expect, it } from 'vitest';
import type { FivePoints } from '../../../src/domain/face.ts';
import type { MeshPoint } from '../../../src/engine/worker/nets/face-mesh.ts';
import { poseOfMesh, poseOfPoints } from '../../../src/engine/worker/pose.ts';
import { mobileFaceNetTemplate } from '../../../src/engine/worker/templates.ts';

const degrees = Math.PI / 180;

type Turn = (p: MeshPoint) => MeshPoint;
const turned = (angle: number, p: number, q: number): [number, number] => [
  p * Math.cos(angle) - q * Math.sin(angle),
  p * Math.sin(angle) + q * Math.cos(angle),
];

/** Depth grows away from the viewer, so turning towards the right of the picture takes the left cheek nearer. */
const yaw =
  (angle: number): Turn =>
  ({ x, y, z }) => {
    const [turnedX, turnedZ] = turned(angle * degrees, x, z);
    return { x: turnedX, y, z: turnedZ };
  };
/** The forehead goes back when the face looks up. */
const pitch =
  (angle: number): Turn =>
  ({ x, y, z }) => {
    const [turnedZ, turnedY] = turned(angle * degrees, z, y);
    return { x, y: turnedY, z: turnedZ };
  };
const roll =
  (angle: number): Turn =>
  ({ x, y, z }) => {
    const [turnedX, turnedY] = turned(angle * degrees, x, y);
    return { x: turnedX, y: turnedY, z };
  };

/** Only the four points that tell the pose: outer eye corners, forehead, chin; `turn` moves the head. */
function mesh(turn: Turn): MeshPoint[] {
  const points = Array.from({ length: 468 }, (): MeshPoint => ({ x: 0, y: 0, z: 0 }));
  points[33] = turn({ x: -40, y: -10, z: 0 });
  points[263] = turn({ x: 40, y: -10, z: 0 });
  points[10] = turn({ x: 0, y: -70, z: 0 });
  points[152] = turn({ x: 0, y: 70, z: 0 });
  return points;
}

describe('the pose from the mesh', () => {
  const straight = poseOfMesh(mesh((p) => p));

  it('of a face that looks straight ahead has no yaw and no roll', () => {
    expect(straight.yaw).toBeCloseTo(0);
    expect(straight.roll).toBeCloseTo(0);
  });

  it.each([-40, -10, 25, 60])(
    'counts a turn of %d degrees towards the right of the picture as yaw alone',
    (angle) => {
      const found = poseOfMesh(mesh(yaw(angle)));
      expect(found.yaw).toBeCloseTo(angle);
      expect(found.pitch).toBeCloseTo(straight.pitch);
      expect(found.roll).toBeCloseTo(0);
    },
  );

  it.each([-30, 15])('counts a look %d degrees up as pitch alone', (angle) => {
    const found = poseOfMesh(mesh(pitch(angle)));
    expect(found.pitch - straight.pitch).toBeCloseTo(angle);
    expect(found.yaw).toBeCloseTo(0);
  });

  it.each([-80, -15, 30, 170])(
    'counts a head on its side by %d degrees as roll, clockwise positive',
    (angle) => {
      expect(poseOfMesh(mesh(roll(angle))).roll).toBeCloseTo(angle);
    },
  );

  it('is the same whatever the size of the face', () => {
    const large = mesh((p) => yaw(20)({ x: 7 * p.x, y: 7 * p.y, z: 7 * p.z }));
    expect(poseOfMesh(large).yaw).toBeCloseTo(poseOfMesh(mesh(yaw(20))).yaw);
  });
});

describe('the rough pose from five points', () => {
  const [left, right, nose, mouthLeft, mouthRight] = mobileFaceNetTemplate.points as unknown as FivePoints;
  const withNoseAt = (x: number): FivePoints => [left, right, { ...nose, x }, mouthLeft, mouthRight];

  it('of the template looks straight ahead', () => {
    const { yaw: found, roll: tilt } = poseOfPoints(withNoseAt(nose.x));
    expect(Math.abs(found)).toBeLessThan(2);
    expect(Math.abs(tilt)).toBeLessThan(1);
  });

  it('is positive when the nose points to the right of the picture, and stays within a quarter turn', () => {
    expect(poseOfPoints(withNoseAt(nose.x + 8)).yaw).toBeGreaterThan(10);
    expect(poseOfPoints(withNoseAt(nose.x - 8)).yaw).toBeLessThan(-10);
    expect(poseOfPoints(withNoseAt(nose.x + 500)).yaw).toBe(90);
  });

  it('does not change its yaw with the tilt of the head', () => {
    const level = withNoseAt(nose.x + 8);
    const tilted = level.map(({ x, y }) => {
      const [turnedX, turnedY] = turned(30 * degrees, x, y);
      return { x: turnedX, y: turnedY };
    }) as unknown as FivePoints;
    expect(poseOfPoints(tilted).yaw).toBeCloseTo(poseOfPoints(level).yaw);
    expect(poseOfPoints(tilted).roll).toBeCloseTo(poseOfPoints(level).roll + 30);
  });
});
