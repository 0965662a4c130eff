import type { Face, PhotoFaces } from '../../src/domain/face.ts';

/** A good face in the middle of a 1,000 x 800 photo; change what the test is about. */
export function aFace(change: Partial<Face> = {}): Face {
  return {
    box: { x: 400, y: 300, width: 200, height: 240 },
    rung: 'tiny',
    score: 0.9,
    alignment: {
      points: [
        { x: 450, y: 380 },
        { x: 550, y: 380 },
        { x: 500, y: 440 },
        { x: 460, y: 490 },
        { x: 540, y: 490 },
      ],
      method: 'mesh',
      confidence: 0.95,
    },
    template: { values: new Float32Array(128).fill(1 / Math.sqrt(128)), kernel: 'test' },
    age: { mean: 31, sd: 5.7, source: 'estimated' },
    quality: { eyeDistance: 100, sharpness: 0.7, brightness: 0.5, contrast: 0.2, yaw: 0, pitch: 0, roll: 0 },
    ...change,
  };
}

export function aPhoto(change: Partial<PhotoFaces> = {}): PhotoFaces {
  return { width: 1000, height: 800, format: 'jpeg', faces: [aFace()], ...change };
}
