import type { WeightSpec } from 'virtual:models';

/** One array of a model file as numbers. */
export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export type Weights = Readonly<Record<string, Weight>>;

/** Reads a model file as TensorFlow.js writes it: arrays one after the other, plain, as float16, or as bytes of a range. */
export function decodeWeights(bytes: ArrayBuffer, specs: readonly WeightSpec[]): Weights {
  let at = 0;
  return Object.fromEntries(
    specs.map((spec) => {
      const length = spec.shape.reduce((product, side) => product * side, 1);
      const { values, size } = valuesOf(bytes, at, length, spec);
      at += size;
      return [spec.name, { shape: spec.shape, values }];
    }),
  );
}

export function weight(weights: Weights, name: string): Weight {
  const found = weights[name];
  if (found === undefined) throw new Error(`the weights have no ${name}`);
  return found;
}

interface Values {
  readonly values: Float32Array;
  /** Bytes in the file. */
  readonly size: number;
}

function valuesOf(bytes: ArrayBuffer, at: number, length: number, spec: WeightSpec): Values {
  const { quantization } = spec;
  const part = (size: number) => bytes.slice(at, at + size);
  if (quantization === undefined) {
    const size = 4 * length;
    return {
      values:
        spec.dtype === 'int32' ? Float32Array.from(new Int32Array(part(size))) : new Float32Array(part(size)),
      size,
    };
  }
  const { scale = 1, min = 0 } = quantization;
  switch (quantization.dtype) {
    case 'uint8':
      return { values: ranged(new Uint8Array(bytes, at, length), scale, min), size: length };
    case 'uint16':
      return { values: ranged(new Uint16Array(part(2 * length)), scale, min), size: 2 * length };
    case 'float16':
      return { values: fromFloat16(new Uint16Array(part(2 * length))), size: 2 * length };
  }
}

/** A loop: with `Float32Array.from` the six million numbers of one network would take most of a second. */
function ranged(steps: Uint8Array | Uint16Array, scale: number, min: number): Float32Array {
  const values = new Float32Array(steps.length);
  for (let index = 0; index < steps.length; index += 1) values[index] = (steps[index] ?? 0) * scale + min;
  return values;
}

/** Finite numbers only, by way of the bits of float32: exponents differ by 112. */
function fromFloat16(halves: Uint16Array): Float32Array {
  const values = new Float32Array(halves.length);
  const bits = new Uint32Array(values.buffer);
  const subnormal = 2 ** -24;
  for (let index = 0; index < halves.length; index += 1) {
    const half = halves[index] ?? 0;
    const sign = (half & 0x8000) << 16;
    const rest = half & 0x7fff;
    if (rest >= 0x400) bits[index] = sign | ((rest << 13) + (112 << 23));
    else values[index] = (sign === 0 ? 1 : -1) * rest * subnormal;
  }
  return values;
}
