/** HEVC (ITU-T H.265, section 7.3.2.2): what size the pictures of a stream have, whatever the file around it says. */
import type { Sides } from './measured.ts';

const sequenceParameters = 33;
/** Bytes of the configuration record in front of its arrays (ISO/IEC 14496-15, section 8.3.3.1). */
const configurationHead = 22;
/** More than a size can stand behind. */
const longestStart = 512;

/** The largest size in a configuration record; undefined where it names none. */
export function hevcSize(head: DataView, start: number, end: number): Sides | undefined {
  let largest: Sides | undefined;
  let at = start + configurationHead;
  if (at + 1 > end) return undefined;
  const arrays = head.getUint8(at);
  at += 1;
  for (let array = 0; array < arrays && at + 3 <= end; array += 1) {
    const type = head.getUint8(at) & 0x3f;
    const count = head.getUint16(at + 1);
    at += 3;
    for (let unit = 0; unit < count && at + 2 <= end; unit += 1) {
      const length = head.getUint16(at);
      at += 2;
      if (at + length > end) return largest;
      if (type === sequenceParameters) {
        const size = sizeIn(
          new Uint8Array(head.buffer, head.byteOffset + at, Math.min(length, longestStart)),
        );
        if (size !== undefined && (largest === undefined || areaOf(size) > areaOf(largest))) largest = size;
      }
      at += length;
    }
  }
  return largest;
}

const areaOf = ({ width, height }: Sides) => width * height;

/** Of one set of sequence parameters, its unit's two bytes of head included. */
function sizeIn(unit: Uint8Array): Sides | undefined {
  const bits = new Bits(withoutEmulation(unit.subarray(2)));
  bits.skip(4);
  const subLayers = bits.read(3);
  // Nesting; then profile, tier and level: 88 bits and 8.
  bits.skip(1 + 96);
  const present = Array.from({ length: subLayers }, () => [bits.read(1), bits.read(1)] as const);
  if (subLayers > 0) bits.skip(2 * (8 - subLayers));
  for (const [profile, level] of present) bits.skip(88 * profile + 8 * level);
  bits.exponential();
  const chroma = bits.exponential();
  if (chroma === 3) bits.skip(1);
  const [width, height] = [bits.exponential(), bits.exponential()];
  return bits.isBeyond ? undefined : { width, height };
}

/** A three after two noughts is there so that nothing looks like the start of a unit. */
function withoutEmulation(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, at) => !(byte === 3 && at >= 2 && bytes[at - 1] === 0 && bytes[at - 2] === 0));
}

class Bits {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isBeyond(): boolean {
    return this.#at > this.#bytes.length * 8;
  }

  skip(count: number): void {
    this.#at += count;
  }

  read(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1) {
      value = value * 2 + (((this.#bytes[this.#at >> 3] ?? 0) >> (7 - (this.#at & 7))) & 1);
      this.#at += 1;
    }
    return value;
  }

  /** Unsigned Exp-Golomb code. */
  exponential(): number {
    let noughts = 0;
    while (noughts < 32 && this.read(1) === 0) noughts += 1;
    return 2 ** noughts - 1 + this.read(noughts);
  }
}
