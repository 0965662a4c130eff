import { Decoder, Encoder, ExtensionCodec } from '@msgpack/msgpack';

/** Type number of a Float32Array among MessagePack's extensions: its bytes, little-endian. */
const float32Type = 1;

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: float32Type,
  encode: (value) => {
    if (!(value instanceof Float32Array)) return null;
    const bytes = new Uint8Array(value.length * 4);
    const view = new DataView(bytes.buffer);
    value.forEach((number, index) => {
      view.setFloat32(index * 4, number, true);
    });
    return bytes;
  },
  decode: (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Float32Array.from({ length: bytes.byteLength >> 2 }, (_, index) =>
      view.getFloat32(index * 4, true),
    );
  },
});

const encoder = new Encoder({ extensionCodec, ignoreUndefined: true });
const decoder = new Decoder({ extensionCodec });

/** MessagePack of plain data, Uint8Array and Float32Array; properties that are undefined are left out. */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  return encoder.encode(value);
}

/** What `pack` was given. Throws when the bytes are not MessagePack. Byte arrays are views into `bytes`. */
export function unpack(bytes: Uint8Array): unknown {
  return decoder.decode(bytes);
}
