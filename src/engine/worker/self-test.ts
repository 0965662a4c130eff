import type { Crop } from '../contract.ts';
import type { Describer } from './nets/describers.ts';

/** A face crop and the descriptor that another implementation of the network (onnxruntime) gave for it. */
export interface Reference {
  readonly crop: Crop;
  /** 512 numbers, length 1. */
  readonly descriptor: Float32Array;
}

/** The self-test file: 112 x 112 RGB bytes, then 512 little-endian float32. */
export function readReference(bytes: ArrayBuffer): Reference {
  const size = 112;
  const split = size * size * 3;
  return {
    crop: { size, rgb: new Uint8Array(bytes, 0, split) },
    descriptor: new Float32Array(bytes.slice(split)),
  };
}

/** float16 weights alone cost 0.000005 of cosine; a backend that differs by more than this computes something else. */
const smallestCosine = 0.9995;

/**
 * Milliseconds of one descriptor (the second of two: the first compiles), or undefined when the backend's numbers
 * are not the reference's.
 */
export async function timedSelfTest(net: Describer, reference: Reference): Promise<number | undefined> {
  const [first] = await net([reference.crop]);
  const start = performance.now();
  await net([reference.crop]);
  const spent = performance.now() - start;
  return first !== undefined && cosineTo(reference.descriptor, first) >= smallestCosine ? spent : undefined;
}

function cosineTo(unit: Float32Array, vector: Float32Array): number {
  let product = 0;
  let squares = 0;
  vector.forEach((value, index) => {
    product += value * (unit[index] ?? 0);
    squares += value * value;
  });
  return product / Math.sqrt(squares);
}
