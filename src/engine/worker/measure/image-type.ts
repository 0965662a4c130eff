/** What a file is, by its first bytes. */
import { fourCode, has, type ImageType } from './measured.ts';

/** Bytes that tell every kind, an SVG's prologue included. */
const longestStart = 1024;

const signatures: readonly (readonly [starts: RegExp, type: ImageType])[] = [
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^\x89PNG\r\n/, 'png'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF.{4}WEBP/s, 'webp'],
  // Two letters prove nothing; the length of the second header does.
  [/^BM.{12}[\x0c-\x7c]\0{3}/s, 'bmp'],
  [/^(II\*\0|MM\0\*)/, 'tiff'],
  [/^\xff\x0a|^\0{3}\x0cJXL /, 'jxl'],
  [/^\xff\x4f\xff\x51|^\0{3}\x0cjP /, 'jp2'],
  [/^(\xef\xbb\xbf)?\s*<(?=svg|\?xml|!--|!DOCTYPE svg).*svg[\s>]/is, 'svg'],
];

/** Undefined when it is no picture, or of a kind that photos do not come in. */
export function imageType(head: DataView): ImageType | undefined {
  if (has(head, 4, 8) && head.getUint32(4) === fourCode('ftyp')) return mediaType(head);
  const length = Math.min(longestStart, head.byteLength);
  const start = String.fromCharCode(...new Uint8Array(head.buffer, head.byteOffset, length));
  return signatures.find(([starts]) => starts.test(start))?.[1];
}

const avifBrands = ['avif', 'avis'].map(fourCode);
/** HEIC's brands begin with these, and so do those of the container alone. */
const heicBrands = /^(he|hv|mi|ms)/;
const mostBrands = 32;

/** The brand, or what else the file says that it can be read as. */
function mediaType(head: DataView): ImageType | undefined {
  const end = Math.min(head.getUint32(0), head.byteLength, 16 + 4 * mostBrands);
  for (let at = 8; at + 4 <= end; at += 4) {
    // The brand is followed by its version.
    if (at !== 12 && avifBrands.includes(head.getUint32(at))) return 'avif';
  }
  const brand = String.fromCharCode(...new Uint8Array(head.buffer, head.byteOffset + 8, 4));
  return heicBrands.test(brand) ? 'heic' : undefined;
}
