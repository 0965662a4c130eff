/** First byte of every marker. */
const marker = 0xff;
/** Markers that stand alone, without a length: fill bytes, restarts, start of image, and the reserved TEM. */
const alone = (code: number): boolean => code === 0x01 || (code >= 0xd0 && code <= 0xd8);
/** Start of frame: baseline, progressive and the rest; C4, C8 and CC are something else. */
const frame = (code: number): boolean =>
  code >= 0xc0 && code <= 0xcf && code !== 0xc4 && code !== 0xc8 && code !== 0xcc;

/**
 * Size that a JPEG declares in its only frame, before anything is decoded: a few bytes may claim a picture of four
 * gigapixels. Undefined for anything else.
 */
export function jpegSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes[0] !== marker || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== marker) return undefined;
    const code = bytes[at + 1] ?? 0;
    if (code === marker) at += 1;
    else if (alone(code)) at += 2;
    else if (frame(code)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Start of scan: no frame came before it.
    else if (code === 0xda) return undefined;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
