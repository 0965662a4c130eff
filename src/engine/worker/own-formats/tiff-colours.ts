/** From the samples of a block to colours, transparency on white. */
import type { TiffPage } from '../measure/tiff.ts';
import type { Raster } from '../raster.ts';
import { unpackedLayout, type Block } from './tiff-blocks.ts';

const [whiteIsZero, blackIsZero, colours, palette, inks, jpegColours] = [0, 1, 2, 3, 5, 6];
/** Samples that colours need, by how they are meant. */
const needed: Readonly<Record<number, number>> = {
  [whiteIsZero]: 1,
  [blackIsZero]: 1,
  [colours]: 3,
  [palette]: 1,
  [inks]: 4,
};

/** Whether colours can be made of such samples. */
export function isReadable(page: TiffPage): boolean {
  if (page.photometric === jpegColours && unpackedLayout(page) === page) return false;
  const { bits, samples, photometric } = unpackedLayout(page);
  const least = needed[photometric];
  if (least === undefined || samples < least || samples > 8 || page.sampleFormat !== 1) return false;
  if (photometric === palette && page.colourMap.length < 3 * 2 ** bits) return false;
  return (
    bits === 8 || (bits === 16 && photometric !== palette) || (samples === 1 && [1, 2, 4].includes(bits))
  );
}

/** Writes the part of a block that lies inside of the page. */
export function paint(block: Block, page: TiffPage, { width, height, data }: Raster): void {
  const { bits, samples } = unpackedLayout(page);
  const colourAt = colourOf(page);
  const rowBytes = Math.ceil((block.width * bits * samples) / 8);
  const [columns, rows] = [
    Math.min(block.width, width - block.left),
    Math.min(block.height, height - block.top),
  ];
  const values: number[] = Array.from({ length: samples }, () => 0);
  for (let y = 0; y < rows; y += 1) {
    const row = block.bytes.subarray(y * rowBytes, (y + 1) * rowBytes);
    let out = ((block.top + y) * width + block.left) * 4;
    for (let x = 0; x < columns; x += 1) {
      for (let sample = 0; sample < samples; sample += 1)
        values[sample] = sampleAt(row, x * samples + sample, bits);
      colourAt(values, data, out);
      data[out + 3] = 255;
      out += 4;
    }
  }
}

/** 0 to 255 for 8 and 16 bits, as it stands for fewer. */
function sampleAt(row: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return row[index] ?? 0;
  if (bits === 16) return row[2 * index + 1] ?? 0;
  const bit = index * bits;
  return ((row[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
}

type ToColour = (values: readonly number[], to: Uint8ClampedArray, out: number) => void;

function colourOf(page: TiffPage): ToColour {
  const { bits, samples, photometric } = unpackedLayout(page);
  const stretch = bits < 8 ? 255 / (2 ** bits - 1) : 1;
  switch (photometric) {
    case palette:
      return fromPalette(page.colourMap, 2 ** bits);
    case inks:
      return ([c = 0, m = 0, y = 0, k = 0], to, out) => {
        const light = (255 - k) / 255;
        to[out] = (255 - c) * light;
        to[out + 1] = (255 - m) * light;
        to[out + 2] = (255 - y) * light;
      };
    case colours: {
      const { alpha } = page;
      if (samples < 4 || (alpha !== 1 && alpha !== 2))
        return ([r = 0, g = 0, b = 0], to, out) => {
          to[out] = r;
          to[out + 1] = g;
          to[out + 2] = b;
        };
      return ([r = 0, g = 0, b = 0, a = 255], to, out) => {
        const share = alpha === 2 ? a / 255 : 1;
        to[out] = r * share + 255 - a;
        to[out + 1] = g * share + 255 - a;
        to[out + 2] = b * share + 255 - a;
      };
    }
    default: {
      const isInverted = photometric === whiteIsZero;
      return ([value = 0], to, out) => {
        const light = isInverted ? 255 - value * stretch : value * stretch;
        to[out] = light;
        to[out + 1] = light;
        to[out + 2] = light;
      };
    }
  }
}

function fromPalette(map: readonly number[], size: number): ToColour {
  // 16 bits by the specification; some programs write 8.
  const shift = map.some((value) => value > 255) ? 8 : 0;
  const colour = (value: number) => value >> shift;
  const [reds, greens, blues] = [0, 1, 2].map((channel) =>
    map.slice(channel * size, (channel + 1) * size).map(colour),
  );
  return ([index = 0], to, out) => {
    to[out] = reds?.[index] ?? 0;
    to[out + 1] = greens?.[index] ?? 0;
    to[out + 2] = blues?.[index] ?? 0;
  };
}
