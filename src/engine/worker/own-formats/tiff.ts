import { Failed } from '../failed.ts';
import { tiffPages, type TiffPage } from '../measure/tiff.ts';
import type { Raster } from '../raster.ts';
import { permuted } from '../treat/turn.ts';
import { blocksOf, knownCompressions } from './tiff-blocks.ts';
import { isReadable, paint } from './tiff-colours.ts';

/**
 * Upright pixels of a page, transparency on white. Fails with `photo.unsupported` where the page is of a kind that
 * photos hardly ever come in (floating point, separate planes, fax), or `photo.unreadable`.
 */
export async function readTiff(file: Uint8Array<ArrayBuffer>, number = 0): Promise<Raster> {
  const page = tiffPages(new DataView(file.buffer, file.byteOffset, file.byteLength))?.[number];
  if (page === undefined) throw new Failed('photo.unreadable');
  if (!isSupported(page)) throw new Failed('photo.unsupported', { format: 'tiff' });
  if (!isHonest(page)) throw new Failed('photo.unreadable');
  if (bytesOfBlock(page) > mostOfBlock) {
    throw new Failed('photo.too-large', { megapixels: Math.round((page.width * page.height) / 1e6) });
  }
  const { width, height, orientation } = page;
  const raster = { width, height, data: new Uint8ClampedArray(width * height * 4) };
  try {
    for await (const block of blocksOf(file, page)) paint(block, page, raster);
  } catch {
    // utif2 throws texts of its own.
    throw new Failed('photo.unreadable');
  }
  const [turns, mirrored] = placed[orientation - 1] ?? [0, false];
  return turns === 0 && !mirrored ? raster : permuted(raster, turns, mirrored);
}

function isSupported(page: TiffPage): boolean {
  const { compression, planar, samples, fillOrder, predictor } = page;
  return (
    knownCompressions.includes(compression) &&
    (planar === 1 || samples === 1) &&
    fillOrder === 1 &&
    predictor <= 2 &&
    isReadable(page)
  );
}

/** Pixels by which a tile may be larger than the page that it covers. */
const roomOfTile = 4096;
/** Bytes that one block may take. */
const mostOfBlock = 400_000_000;
const bytesOfBlock = ({ block, bits, samples }: TiffPage) =>
  (block.width * block.height * bits * samples) / 8;

/** Whether the blocks are of a size that such a page can have. */
function isHonest({ width, height, block }: TiffPage): boolean {
  return (
    block.width >= 1 &&
    block.height >= 1 &&
    block.width <= width + roomOfTile &&
    block.height <= height + roomOfTile
  );
}

/** Quarter turns clockwise, then whether mirrored, by TIFF's orientation from 1 on. */
const placed: readonly (readonly [number, boolean])[] = [
  [0, false],
  [0, true],
  [2, false],
  [2, true],
  [1, true],
  [1, false],
  [3, true],
  [3, false],
];
