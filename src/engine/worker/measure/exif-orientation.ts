/** EXIF (CIPA DC-008, which is TIFF inside): the orientation, and nothing else of it. */
import { fourCode } from './measured.ts';

const exif = fourCode('Exif');
const tiffStart = 6;
const orientationTag = 0x0112;
const short = 3;
const entryLength = 12;

/** Of the block from `start` to `end`: 1 to 8, or undefined where it is no EXIF block or does not say. */
export function exifOrientation(head: DataView, start: number, end: number): number | undefined {
  const tiff = start + tiffStart;
  if (tiff + 8 > end || head.getUint32(start) !== exif) return undefined;
  const order = head.getUint16(tiff);
  const little = order === 0x4949;
  if (!little && order !== 0x4d4d) return undefined;
  const directory = tiff + head.getUint32(tiff + 4, little);
  if (directory + 2 > end) return undefined;
  const entries = head.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * entryLength;
    if (entry + entryLength > end) return undefined;
    if (head.getUint16(entry, little) !== orientationTag) continue;
    if (head.getUint16(entry + 2, little) !== short || head.getUint32(entry + 4, little) !== 1)
      return undefined;
    const value = head.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
