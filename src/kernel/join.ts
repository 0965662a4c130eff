import type { Descriptors } from '../domain/face.ts';
import { unit } from './similarity.ts';

/**
 * The template's first form: `[ MobileFaceNet 512, weight * face-api 128 ]`, each network scaled to length 1
 * first so that neither drowns the other, then the whole to length 1. 640 numbers.
 */
export function joinDescriptors(descriptors: Descriptors, faceApiWeight: number): Float32Array {
  const first = unit(descriptors.mobileFaceNet);
  const second = unit(descriptors.faceApi);
  const joined = new Float32Array(first.length + second.length);
  joined.set(first);
  joined.set(
    second.map((value) => value * faceApiWeight),
    first.length,
  );
  return unit(joined);
}
