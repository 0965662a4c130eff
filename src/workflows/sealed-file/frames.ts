/** How messages stand in a body, one after the other: kind (1 byte), length of the payload (4 bytes), payload. */
import { wrong, type Wrong } from '../../domain/checks.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import type { Body } from './read-body.ts';

export interface Frame {
  readonly kind: number;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** A picture with its name and its media type, such as `image/jpeg`. */
export interface NamedPicture {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The high byte of the length stands first. */
const frameHeadBytes = 5;
/** Lengths of a picture's name (2 bytes) and media type (1 byte) stand before both. */
const pictureHeadBytes = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function encodeFrame({ kind, payload }: Frame): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(frameHeadBytes + payload.length);
  bytes[0] = kind;
  new DataView(bytes.buffer).setUint32(1, payload.length);
  bytes.set(payload, frameHeadBytes);
  return bytes;
}

/**
 * The next message. `longest` is how long a payload of a kind may be, -1 for a kind that there is not: a length is
 * compared with it, and with what is left of the file, before anything is gathered.
 */
export async function nextFrame(
  body: Body,
  damaged: Parameters<typeof failure>[0],
  longest: (kind: number) => number,
): Promise<Result<Frame>> {
  const head = await body.take(frameHeadBytes);
  if (!head.ok) return head;
  const view = new DataView(head.value.buffer, head.value.byteOffset, head.value.byteLength);
  const kind = view.getUint8(0);
  const length = view.getUint32(1);
  if (length > longest(kind)) return failure(damaged);
  const payload = await body.take(length);
  return payload.ok ? success({ kind, payload: payload.value }) : payload;
}

/** Typed arrays of numbers become arrays. */
export function encodeJson(value: unknown): Uint8Array<ArrayBuffer> {
  return encoder.encode(
    JSON.stringify(value, (_name, part: unknown) => (part instanceof Float32Array ? [...part] : part)),
  );
}

export function decodeJson(payload: Uint8Array<ArrayBuffer>): unknown {
  return decoding((): unknown => JSON.parse(decoder.decode(payload)));
}

/** Undefined for a name or a media type with no room. */
export function encodePicture({ id, type, bytes }: NamedPicture): Uint8Array<ArrayBuffer> | undefined {
  const name = encoder.encode(id);
  const media = encoder.encode(type);
  if (name.length > 0xffff || media.length > 0xff) return undefined;
  const payload = new Uint8Array(pictureHeadBytes + name.length + media.length + bytes.length);
  const view = new DataView(payload.buffer);
  view.setUint16(0, name.length);
  view.setUint8(2, media.length);
  payload.set(name, pictureHeadBytes);
  payload.set(media, pictureHeadBytes + name.length);
  payload.set(bytes, pictureHeadBytes + name.length + media.length);
  return payload;
}

export function decodePicture(payload: Uint8Array<ArrayBuffer>): NamedPicture | Wrong {
  if (payload.length < pictureHeadBytes) return wrong;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const nameEnd = pictureHeadBytes + view.getUint16(0);
  const typeEnd = nameEnd + view.getUint8(2);
  if (payload.length < typeEnd) return wrong;
  return decoding(() => ({
    id: decoder.decode(payload.subarray(pictureHeadBytes, nameEnd)),
    type: decoder.decode(payload.subarray(nameEnd, typeEnd)),
    bytes: payload.slice(typeEnd),
  }));
}

function decoding<T>(decode: () => T): T | Wrong {
  try {
    return decode();
  } catch (error) {
    // The decoder's for bytes that are not UTF-8, the parser's for text that is not JSON.
    if (error instanceof TypeError || error instanceof SyntaxError) return wrong;
    throw error;
  }
}
