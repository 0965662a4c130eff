/** The compiled assembly/networks.ts; addresses and steps are in bytes of `memory`. See there for what each one does. */
export interface SimdModule {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly convolution: (...numbers: number[]) => void;
  readonly depthwise: (...numbers: number[]) => void;
  readonly maxPool: (...numbers: number[]) => void;
  readonly join: (...numbers: number[]) => void;
  readonly fill: (...numbers: number[]) => void;
  readonly frame: (...numbers: number[]) => void;
  readonly winogradInput: (...numbers: number[]) => void;
  readonly winogradOutput: (...numbers: number[]) => void;
  readonly halve: (...numbers: number[]) => void;
  readonly sample: (...numbers: number[]) => void;
}

const bytesPerPage = 65_536;
/** Addresses are multiples of this, and none is 0, which means nothing. */
const grain = 64;

const mostChannels = 2048;

/** The kernels' memory: what stays (weights) from the bottom up, and above it room that each run uses anew. */
export class SimdMemory {
  readonly module: SimdModule;
  /** Address of slopes that change nothing, for as many channels as any image has. */
  readonly ones: number;
  /** Address of a bias of nothing, as long. */
  readonly zeros: number;
  #kept = grain;

  constructor(module: SimdModule) {
    this.module = module;
    this.ones = this.keep(new Float32Array(mostChannels).fill(1));
    this.zeros = this.keep(new Float32Array(mostChannels));
  }

  /** Where numbers that stay were put. Throws, as `room` does, and changes nothing where the device has no more memory. */
  keep(values: Float32Array): number {
    const at = this.#kept;
    const end = aligned(at + values.byteLength);
    this.#reserve(end);
    this.#kept = end;
    this.floats(at, values.length).set(values);
    return at;
  }

  /** Where so many bytes lie that are anybody's after the run; they hold anything. */
  room(bytes: number): number {
    this.#reserve(this.#kept + bytes);
    return this.#kept;
  }

  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.module.memory.buffer, at, length);
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.module.memory.buffer, at, length);
  }

  /** Bytes that stay. */
  get kept(): number {
    return this.#kept;
  }

  get size(): number {
    return this.module.memory.buffer.byteLength;
  }

  #reserve(bytes: number): void {
    const missing = bytes - this.size;
    if (missing > 0) this.module.memory.grow(Math.ceil(missing / bytesPerPage));
  }
}

export function aligned(bytes: number): number {
  return Math.ceil(bytes / grain) * grain;
}
