import { originalOf, pointsOf, type FaintPhoto, type ReadyPhoto } from '../slots.ts';
import type { BenchSubject } from './bench.ts';

/** A photo that was read, with what was done to it before. */
export function benchSubject(photo: ReadyPhoto): BenchSubject {
  const points = pointsOf(photo);
  return {
    blob: originalOf(photo),
    ...(photo.treatment === undefined ? {} : { treatment: photo.treatment }),
    ...(points === undefined ? {} : photo.marked === true ? { marks: points } : { points }),
  };
}

/** A photo in which no face was seen. */
export function faintSubject({ blob, treatment }: FaintPhoto): BenchSubject {
  return { blob, ...(treatment === undefined ? {} : { treatment }) };
}
