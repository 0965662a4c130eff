/** TIFF files of one strip, as honest or as lying as a test wants them. */

export interface TiffParts {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly samples: number;
  readonly photometric: number;
  readonly data: Uint8Array;
  readonly compression?: number;
  readonly planar?: number;
  readonly rowsPerStrip?: number;
  readonly colourMap?: readonly number[];
  /** Where the strip is said to begin, if not where it does. */
  readonly offset?: number;
  /** Said to be the time of the exposure, 19 letters. */
  readonly exposed?: string;
  /** Where the next directory is said to lie. */
  readonly next?: number;
}

const [letters, short, long] = [2, 3, 4];
const directoryAt = 8;

export function tiffOf(parts: TiffParts): Uint8Array {
  const { colourMap = [], data } = parts;
  const entries: (readonly [tag: number, type: number, value: number, count?: number])[] = [
    [256, long, parts.width],
    [257, long, parts.height],
    [258, short, parts.bits],
    [259, short, parts.compression ?? 1],
    [262, short, parts.photometric],
    [273, long, 0],
    [277, short, parts.samples],
    [278, long, parts.rowsPerStrip ?? parts.height],
    [279, long, data.length],
    [284, short, parts.planar ?? 1],
  ];
  const mapAt = directoryAt + 2 + 12 * (entries.length + 2) + 4;
  const exifAt = mapAt + 2 * colourMap.length;
  const lettersAt = exifAt + 2 + 12 + 4;
  const dataAt = lettersAt + 20;
  if (colourMap.length > 0) entries.push([320, short, mapAt, colourMap.length]);
  if (parts.exposed !== undefined) entries.push([34665, long, exifAt]);
  const bytes = new Uint8Array(dataAt + data.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, directoryAt]);
  view.setUint16(directoryAt, entries.length, true);
  entries.forEach(([tag, type, value, count = 1], index) => {
    const at = directoryAt + 2 + 12 * index;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, tag === 273 ? (parts.offset ?? dataAt) : value, true);
  });
  view.setUint32(directoryAt + 2 + 12 * entries.length, parts.next ?? 0, true);
  colourMap.forEach((value, index) => {
    view.setUint16(mapAt + 2 * index, value, true);
  });
  view.setUint16(exifAt, 1, true);
  view.setUint16(exifAt + 2, 36867, true);
  view.setUint16(exifAt + 4, letters, true);
  view.setUint32(exifAt + 6, 20, true);
  view.setUint32(exifAt + 10, lettersAt, true);
  bytes.set(new TextEncoder().encode(parts.exposed ?? ''), lettersAt);
  bytes.set(data, dataAt);
  return bytes;
}

/** RGB of 16 bits, the greater byte first everywhere. */
export function bigEndianTiff(width: number, height: number, samples: readonly number[]): Uint8Array {
  const entries: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, long, width],
    [257, long, height],
    [258, short, 16],
    [262, short, 2],
    [273, long, 0],
    [277, short, 3],
    [278, long, height],
  ];
  const dataAt = directoryAt + 2 + 12 * entries.length + 4;
  const bytes = new Uint8Array(dataAt + 2 * samples.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x4d, 0x4d, 0, 42, 0, 0, 0, directoryAt]);
  view.setUint16(directoryAt, entries.length);
  entries.forEach(([tag, type, value], index) => {
    const at = directoryAt + 2 + 12 * index;
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, 1);
    if (type === short) view.setUint16(at + 8, value);
    else view.setUint32(at + 8, tag === 273 ? dataAt : value);
  });
  samples.forEach((value, index) => {
    view.setUint16(dataAt + 2 * index, value);
  });
  return bytes;
}
