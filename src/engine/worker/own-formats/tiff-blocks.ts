/** Unpacks strips and tiles, each by itself and never into more than its declared size. */
import type { IFD } from 'utif2';
import { Failed } from '../failed.ts';
import { measureJpeg } from '../measure/jpeg.ts';
import type { TiffPage } from '../measure/tiff.ts';
import { inflate } from './inflate.ts';
import { isSoundLzw } from './lzw-sound.ts';

const [plain, lzw, jpeg, deflate, oldDeflate, packBits] = [1, 5, 7, 8, 32946, 32773];
export const knownCompressions: readonly number[] = [plain, lzw, jpeg, deflate, oldDeflate, packBits];

/** Fetched with the first TIFF. */
const load = () => import('./utif.ts');

export interface Block {
  readonly left: number;
  readonly top: number;
  /** Pixels, some of which may lie outside of the page. */
  readonly width: number;
  readonly height: number;
  /** Row by row, each on whole bytes; 16 bits with the lesser byte first. */
  readonly bytes: Uint8Array;
}

export const isJpeg = ({ compression }: TiffPage): boolean => compression === jpeg;

/** A JPEG inside comes out as red, green and blue, whatever it was. */
export function unpackedLayout(page: TiffPage): Pick<TiffPage, 'bits' | 'samples' | 'photometric'> {
  return isJpeg(page) ? { bits: 8, samples: 3, photometric: 2 } : page;
}

/** Blocks of a page in their order. Throws `photo.unreadable` where one lies outside of the file or is damaged. */
export async function* blocksOf(file: Uint8Array<ArrayBuffer>, page: TiffPage): AsyncGenerator<Block> {
  const { decodeImage } = await load();
  const { bits, samples, photometric } = unpackedLayout(page);
  const { width } = page.block;
  const across = Math.ceil(page.width / width);
  const down = Math.ceil(page.height / page.block.height);
  for (let index = 0; index < across * down; index += 1) {
    const left = (index % across) * width;
    const top = Math.floor(index / across) * page.block.height;
    const height = page.isTiled ? page.block.height : Math.min(page.block.height, page.height - top);
    const need = Math.ceil((width * bits * samples) / 8) * height;
    const { source, at, length, compression } = sourceOf(file, page, index, need, height);
    const block: Record<string, number | number[] | Uint8Array> = {
      t256: [width],
      t257: [height],
      t258: Array.from({ length: samples }, () => bits),
      t259: [compression],
      t262: [photometric],
      t273: [at],
      t277: [samples],
      t278: [height],
      t279: [length],
      ...(!isJpeg(page) && page.predictor === 2 && { t317: [2] }),
      ...(isJpeg(page) && page.jpegTables.length > 0 && { t347: [...page.jpegTables] }),
      width,
      height,
    };
    decodeImage(source, block as IFD);
    const { data } = block;
    if (!(data instanceof Uint8Array) || data.length < need) throw new Failed('photo.unreadable');
    yield { left, top, width, height, bytes: data };
  }
}

interface Source {
  /** Begins with the file's byte order. */
  readonly source: ArrayBuffer;
  readonly at: number;
  readonly length: number;
  readonly compression: number;
}

function sourceOf(
  file: Uint8Array<ArrayBuffer>,
  page: TiffPage,
  index: number,
  need: number,
  height: number,
): Source {
  const { compression } = page;
  const at = page.offsets[index];
  const length = page.lengths[index] ?? (compression === plain ? need : undefined);
  if (at === undefined || length === undefined || at >= file.length) throw new Failed('photo.unreadable');
  const packed = file.subarray(at, at + length);
  if (compression === deflate || compression === oldDeflate) {
    const bytes = new Uint8Array(8 + need);
    bytes.set(file.subarray(0, 8));
    inflate(packed, bytes.subarray(8));
    return { source: bytes.buffer, at: 8, length: need, compression: plain };
  }
  if (compression === lzw && !isSoundLzw(packed)) throw new Failed('photo.unreadable');
  if (compression === jpeg && !fits(packed, page.block.width, height)) throw new Failed('photo.unreadable');
  return { source: file.buffer, at, length: packed.length, compression };
}

/** Whether a JPEG inside is as large as its block, before anything of it is decoded. */
function fits(packed: Uint8Array, width: number, height: number): boolean {
  const size = measureJpeg(new DataView(packed.buffer, packed.byteOffset, packed.byteLength));
  return size?.width === width && size.height >= 1 && size.height <= height;
}
