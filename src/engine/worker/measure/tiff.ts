/** TIFF 6.0: its pages and what they declare. Looks at a bounded number of bytes, whatever stands there. */
import { has, type Measure } from './measured.ts';

/** What a page says, with the specification's own defaults; lists hold at most {@link mostValues} values. */
export interface TiffPage {
  readonly little: boolean;
  readonly width: number;
  readonly height: number;
  /** Bits of a sample; all samples of a page must have the same. */
  readonly bits: number;
  readonly samples: number;
  readonly compression: number;
  /** How samples become colours. */
  readonly photometric: number;
  /** 1 whole numbers, 3 floating point. */
  readonly sampleFormat: number;
  /** 1 samples of a pixel side by side, 2 one plane after the other. */
  readonly planar: number;
  readonly predictor: number;
  readonly fillOrder: number;
  /** Sides of a block in pixels: a tile, or a strip of full width. */
  readonly block: { readonly width: number; readonly height: number };
  readonly isTiled: boolean;
  /** Where each block begins in the file, and its bytes there. */
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
  readonly colourMap: readonly number[];
  readonly jpegTables: readonly number[];
  /** 1 where the sample behind the colours is transparency that colours were multiplied with, 2 where they were not. */
  readonly alpha: number;
  readonly orientation: number;
  /** Dots per inch. */
  readonly dpi?: number;
  /** `YYYY:MM:DD hh:mm:ss` of the exposure. */
  readonly date?: string;
}

const mostPages = 200;
const mostEntries = 1000;
/** More strips or tiles than 100 megapixels are ever cut into. */
const mostValues = 200_000;
const entryLength = 12;

/** Bytes of a value by its type. */
const typeLengths: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  13: 4,
};

type Tags = ReadonlyMap<number, readonly number[]>;

/** Pages in their order, without thumbnails; undefined where the file is damaged or none is whole. */
export function tiffPages(head: DataView): readonly TiffPage[] | undefined {
  if (!has(head, 0, 8)) return undefined;
  const little = head.getUint16(0) === 0x4949;
  const seen = new Set<number>();
  const pages: TiffPage[] = [];
  let at = head.getUint32(4, little);
  // A list that comes back to where it was has no end.
  while (at !== 0 && !seen.has(at) && seen.size < mostPages) {
    seen.add(at);
    const directory = tagsAt(head, at, little);
    if (directory === undefined) break;
    const page = pageOf(head, directory.tags, little);
    if (page !== undefined) pages.push(page);
    at = directory.next;
  }
  return pages.length === 0 ? undefined : pages;
}

/** Of the first page. */
export const measureTiff: Measure = (head) => {
  const pages = tiffPages(head) ?? [];
  const [page] = pages;
  if (page === undefined) return undefined;
  const { width, height, orientation, dpi, date } = page;
  return {
    width,
    height,
    orientation,
    pages: pages.length,
    ...(dpi !== undefined && { dpi }),
    ...(date !== undefined && { date }),
  };
};

function tagsAt(
  head: DataView,
  at: number,
  little: boolean,
): { readonly tags: Tags; readonly next: number } | undefined {
  if (!has(head, at, 2)) return undefined;
  const count = head.getUint16(at, little);
  const end = at + 2 + count * entryLength;
  if (count === 0 || count > mostEntries || end > head.byteLength) return undefined;
  const tags = new Map<number, readonly number[]>();
  for (let entry = at + 2; entry < end; entry += entryLength) {
    const tag = head.getUint16(entry, little);
    if (wanted.has(tag)) tags.set(tag, valuesOf(head, entry, little));
  }
  return { tags, next: has(head, end, 4) ? head.getUint32(end, little) : 0 };
}

const tagNumbers = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripLengths: 279,
  resolutionX: 282,
  planar: 284,
  resolutionUnit: 296,
  predictor: 317,
  colourMap: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileLengths: 325,
  extraSamples: 338,
  sampleFormat: 339,
  jpegTables: 347,
  exif: 34665,
  taken: 36867,
} as const;
const wanted: ReadonlySet<number> = new Set(Object.values(tagNumbers));

/** Whole numbers and letters as they are, fractions as their value; what does not fit is left out. */
function valuesOf(head: DataView, entry: number, little: boolean): readonly number[] {
  const type = head.getUint16(entry + 2, little);
  const count = head.getUint32(entry + 4, little);
  const length = typeLengths[type];
  if (length === undefined || count > mostValues) return [];
  const start = length * count <= 4 ? entry + 8 : head.getUint32(entry + 8, little);
  if (!has(head, start, length * count)) return [];
  return Array.from({ length: count }, (_, index) => valueAt(head, start + index * length, type, little));
}

function valueAt(head: DataView, at: number, type: number, little: boolean): number {
  switch (type) {
    case 3:
    case 8:
      return head.getUint16(at, little);
    case 4:
    case 9:
    case 13:
      return head.getUint32(at, little);
    case 5:
    case 10:
      return head.getUint32(at, little) / head.getUint32(at + 4, little);
    default:
      return head.getUint8(at);
  }
}

/** A smaller copy of another page. */
const isReduced = 1;

function pageOf(head: DataView, tags: Tags, little: boolean): TiffPage | undefined {
  const list = (name: keyof typeof tagNumbers) => tags.get(tagNumbers[name]) ?? [];
  const first = (name: keyof typeof tagNumbers, otherwise: number) => list(name)[0] ?? otherwise;
  const [width, height] = [first('width', 0), first('height', 0)];
  if (!tags.has(tagNumbers.width) || (first('subfile', 0) & isReduced) !== 0) return undefined;
  const bits = list('bits');
  if (bits.some((each) => each !== bits[0])) return undefined;
  const isTiled = tags.has(tagNumbers.tileWidth);
  const orientation = first('orientation', 1);
  const dpi = dotsPerInch(first('resolutionX', 0), first('resolutionUnit', 2));
  const date = dateOf(head, tags, little);
  return {
    little,
    width,
    height,
    bits: bits[0] ?? 1,
    samples: first('samples', 1),
    compression: first('compression', 1),
    photometric: first('photometric', 2),
    sampleFormat: first('sampleFormat', 1),
    planar: first('planar', 1),
    predictor: first('predictor', 1),
    fillOrder: first('fillOrder', 1),
    isTiled,
    block: isTiled
      ? { width: first('tileWidth', 0), height: first('tileHeight', 0) }
      : { width, height: Math.min(height, first('rowsPerStrip', height)) },
    offsets: list(isTiled ? 'tileOffsets' : 'stripOffsets'),
    lengths: list(isTiled ? 'tileLengths' : 'stripLengths'),
    colourMap: list('colourMap'),
    jpegTables: list('jpegTables'),
    alpha: first('extraSamples', 0),
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    ...(dpi !== undefined && { dpi }),
    ...(date !== undefined && { date }),
  };
}

const centimetres = 3;

function dotsPerInch(resolution: number, unit: number): number | undefined {
  const dpi = unit === centimetres ? resolution * 2.54 : resolution;
  return (unit === 2 || unit === centimetres) && dpi >= 1 && dpi <= 20_000 ? Math.round(dpi) : undefined;
}

function dateOf(head: DataView, tags: Tags, little: boolean): string | undefined {
  const at = tags.get(tagNumbers.exif)?.[0];
  const letters = at === undefined ? undefined : tagsAt(head, at, little)?.tags.get(tagNumbers.taken);
  return letters === undefined ? undefined : String.fromCharCode(...letters.slice(0, 19));
}
