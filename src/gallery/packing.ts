import { Decoder, Encoder, ExtensionCodec } from '@msgpack/msgpack';

type Numbers = Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** How an array of numbers of one width lies among MessagePack's extensions: its bytes, little-endian. */
interface Kind<A extends Numbers> {
  /** Never changed: stored records hold it. */
  readonly type: number;
  readonly array: { new (length: number): A; readonly BYTES_PER_ELEMENT: number };
  readonly set: (view: DataView, at: number, value: number) => void;
  readonly get: (view: DataView, at: number) => number;
}

const extensionCodec = new ExtensionCodec();

function register<A extends Numbers>({ type, array, set, get }: Kind<A>): void {
  const width = array.BYTES_PER_ELEMENT;
  extensionCodec.register({
    type,
    encode: (value) => {
      if (!(value instanceof array)) return null;
      const bytes = new Uint8Array(value.length * width);
      const view = new DataView(bytes.buffer);
      for (const [index, number] of value.entries()) set(view, index * width, number);
      return bytes;
    },
    decode: (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const values = new array(Math.floor(bytes.byteLength / width));
      for (let index = 0; index < values.length; index += 1) values[index] = get(view, index * width);
      return values;
    },
  });
}

register({
  type: 1,
  array: Float32Array,
  set: (view, at, value) => {
    view.setFloat32(at, value, true);
  },
  get: (view, at) => view.getFloat32(at, true),
});
register({
  type: 2,
  array: Uint32Array,
  set: (view, at, value) => {
    view.setUint32(at, value, true);
  },
  get: (view, at) => view.getUint32(at, true),
});
register({
  type: 3,
  array: Float64Array,
  set: (view, at, value) => {
    view.setFloat64(at, value, true);
  },
  get: (view, at) => view.getFloat64(at, true),
});

const encoder = new Encoder({ extensionCodec, ignoreUndefined: true });
const decoder = new Decoder({ extensionCodec });

/** MessagePack of plain data, Uint8Array, Float32Array, Uint32Array and Float64Array; properties that are undefined are left out. */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  return encoder.encode(value);
}

/** What `pack` was given. Throws when the bytes are not MessagePack. Byte arrays are views into `bytes`. */
export function unpack(bytes: Uint8Array): unknown {
  return decoder.decode(bytes);
}
