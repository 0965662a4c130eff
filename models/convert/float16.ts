/** IEEE 754 half precision, rounded to nearest, ties to even: what tfjs calls `float16` quantisation. */
export function toFloat16(values: Float32Array): Uint16Array {
  return Uint16Array.from(values, encode);
}

const largest = 65504;
/** Below this a half has a fixed step of 2^-24 instead of ten bits of fraction. */
const smallestNormal = 2 ** -14;

function encode(value: number): number {
  const magnitude = Math.abs(value);
  if (!(magnitude <= largest)) throw new Error(`${String(value)} does not fit into float16`);
  const sign = value < 0 ? 0x8000 : 0;
  if (magnitude < smallestNormal) return sign | roundToEven(magnitude * 2 ** 24);
  const exponent = Math.floor(Math.log2(magnitude));
  // A fraction that rounds up to 1024 carries into the exponent, which is the right neighbour.
  return sign | (((exponent + 15) << 10) + roundToEven((magnitude / 2 ** exponent - 1) * 1024));
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}
