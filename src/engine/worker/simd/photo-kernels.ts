import type { Sides } from '../measure/measured.ts';
import type { Lattice, PixelKernels, Raster } from '../raster.ts';
import type { SimdModule } from './simd-memory.ts';

interface Level {
  readonly at: number;
  readonly width: number;
  readonly height: number;
}

const bytesPerPage = 65_536;
const start = 64;
/** Bytes of a pixel as four floats. */
const bytesOfSpread = 16;
const onVector = (address: number) => Math.ceil(address / 16) * 16;

/** Halves and crops one photo at a time in memory of its own; the photo is copied there when it is another one's turn. */
export class PhotoKernels implements PixelKernels {
  readonly #module: SimdModule;
  #photo: Raster | undefined;
  #levels: Level[] = [];

  constructor(module: SimdModule) {
    this.#module = module;
  }

  /** The pixels are a copy. */
  level(photo: Raster, index: number): Raster {
    const { at, width, height } = this.#level(photo, index);
    const data = new Uint8ClampedArray(this.#module.memory.buffer, at, 4 * width * height).slice();
    return { width, height, data };
  }

  sample(photo: Raster, level: number, { xu, xv, x0, yu, yv, y0, four }: Lattice, sides: Sides): Uint8Array {
    const { at, width, height } = this.#level(photo, level);
    const to = this.#end();
    const bytes = 3 * sides.width * sides.height;
    const room = onVector(to + bytes + 1);
    this.#reserve(room + bytesOfSpread * width);
    this.#module.sample(
      ...[at, width, height, xu, xv, x0, yu, yv, y0, sides.width, sides.height, Number(four), to, room],
    );
    return new Uint8Array(this.#module.memory.buffer, to, bytes).slice();
  }

  get size(): number {
    return this.#module.memory.buffer.byteLength;
  }

  #level(photo: Raster, index: number): Level {
    if (this.#photo !== photo) this.#take(photo);
    for (let next = this.#levels.length; next <= index; next += 1) {
      const last = this.#levels[next - 1];
      if (last === undefined || (last.width === 1 && last.height === 1)) break;
      const half = { at: this.#end(), width: Math.ceil(last.width / 2), height: Math.ceil(last.height / 2) };
      this.#reserve(half.at + 4 * half.width * half.height);
      this.#module.halve(last.at, last.width, last.height, half.at);
      this.#levels.push(half);
    }
    const found = this.#levels[Math.min(index, this.#levels.length - 1)];
    if (found === undefined) throw new Error('a photo has at least its own pixels');
    return found;
  }

  #take(photo: Raster): void {
    const { width, height, data } = photo;
    this.#reserve(start + data.length);
    new Uint8ClampedArray(this.#module.memory.buffer, start, data.length).set(data);
    this.#levels = [{ at: start, width, height }];
    this.#photo = photo;
  }

  /** Where the last level ends, on a whole vector. */
  #end(): number {
    const last = this.#levels[this.#levels.length - 1];
    return last === undefined ? start : onVector(last.at + 4 * last.width * last.height);
  }

  #reserve(bytes: number): void {
    const missing = bytes - this.size;
    if (missing > 0) this.#module.memory.grow(Math.ceil(missing / bytesPerPage));
  }
}
