type Bytes = Uint8Array<ArrayBuffer>;

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The same bytes over and over. */
export function repeated(part: Uint8Array, count: number): Bytes {
  const whole = new Uint8Array(part.length * count);
  for (let index = 0; index < count; index += 1) whole.set(part, index * part.length);
  return whole;
}

/** A copy with another number of two or four bytes; what would stand behind the end is left away. */
export function patched(photo: Bytes, at: number, width: 2 | 4, value: number, little = false): Bytes {
  const copy = photo.slice();
  if (at + width > copy.length) return copy;
  const view = new DataView(copy.buffer);
  if (width === 2) view.setUint16(at, value, little);
  else view.setUint32(at, value, little);
  return copy;
}
