/** One array inside a weight file, as tfjs's `decodeWeights` reads it. */
export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly quantization?: {
    readonly dtype: 'uint8' | 'uint16' | 'float16';
    readonly scale?: number;
    readonly min?: number;
  };
}

const bytesPerValue = { float32: 4, int32: 4, uint8: 1, uint16: 2, float16: 2 };

/** Bytes that the array takes in its file. */
export function storedBytes({ shape, dtype, quantization }: WeightSpec): number {
  return shape.reduce((product, side) => product * side, 1) * bytesPerValue[quantization?.dtype ?? dtype];
}

export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
