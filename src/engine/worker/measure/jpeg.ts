/** JPEG (ITU-T T.81, annex B): the first frame header, and EXIF's orientation in front of it. */
import { exifOrientation } from './exif-orientation.ts';
import { has, type Measure } from './measured.ts';

const startOfScan = 0xda;
const app1 = 0xe1;
/** Tables, an extension and arithmetic conditioning share the frame headers' range. */
const notFrames: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker);
/** TEM, restarts, start of image: nothing follows them. */
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** A camera writes some twenty, and a colour profile or picture in parts some hundreds. */
const mostSegments = 10_000;

export const measureJpeg: Measure = (head) => {
  const bytes = new Uint8Array(head.buffer, head.byteOffset, head.byteLength);
  let orientation: number | undefined;
  let at = 2;
  for (let count = 0; count < mostSegments; count += 1) {
    // Decoders pass over what stands between segments, and any number of 0xFF in front of a marker.
    at = bytes.indexOf(0xff, at);
    if (at === -1) return undefined;
    while (bytes[at] === 0xff) at += 1;
    const marker = bytes[at] ?? 0;
    at += 1;
    // A zero after 0xFF is no marker.
    if (marker === 0 || standsAlone(marker)) continue;
    if (!has(head, at, 7)) return undefined;
    const length = head.getUint16(at);
    if (marker === startOfScan || length < 2) return undefined;
    if (isFrame(marker)) {
      const [height, width] = [head.getUint16(at + 3), head.getUint16(at + 5)];
      return { width, height, orientation: orientation ?? 1 };
    }
    const end = at + length;
    if (marker === app1) orientation ??= exifOrientation(head, at + 2, Math.min(end, bytes.length));
    at = end;
  }
  return undefined;
};
