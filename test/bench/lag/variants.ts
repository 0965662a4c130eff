/** Photos turned, halved and mirrored, each with the exact way back for points. */
import sharp from 'sharp';
import type { FivePoints, Point } from '../../../src/domain/face.ts';

export const variantKinds = ['turned', 'half', 'mirrored'] as const;
export type VariantKind = (typeof variantKinds)[number];

export interface Variant {
  readonly png: Uint8Array;
  /** Points of the variant in pixels of the untouched photo, left and right as seen there. */
  readonly back: (points: FivePoints) => FivePoints;
}

/** `degrees` turns the photo clockwise and is used by that kind only. */
export async function makeVariant(file: string, kind: VariantKind, degrees: number): Promise<Variant> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const photo: Pixels = { width: info.width, height: info.height, rgb: data };
  if (kind === 'turned') return turned(photo, (degrees * Math.PI) / 180);
  return kind === 'half' ? halved(photo) : mirrored(photo);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const channels = 3;

function raw({ width, height, rgb }: Pixels) {
  return sharp(rgb, { raw: { width, height, channels } });
}

async function halved(photo: Pixels): Promise<Variant> {
  const width = Math.round(photo.width / 2);
  const height = Math.round(photo.height / 2);
  const png = await raw(photo).resize(width, height, { fit: 'fill' }).png().toBuffer();
  const back = ({ x, y }: Point): Point => ({
    x: ((x + 0.5) * photo.width) / width - 0.5,
    y: ((y + 0.5) * photo.height) / height - 0.5,
  });
  return { png, back: (points) => each(points, back) };
}

async function mirrored(photo: Pixels): Promise<Variant> {
  const back = ({ x, y }: Point): Point => ({ x: photo.width - 1 - x, y });
  return {
    png: await raw(photo).flop().png().toBuffer(),
    back: ([left, right, nose, mouthLeft, mouthRight]) =>
      each([right, left, nose, mouthRight, mouthLeft], back),
  };
}

/** About its middle onto a canvas that holds all of it; the corners take the mean colour of the photo's edge. */
async function turned(photo: Pixels, angle: number): Promise<Variant> {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.ceil(photo.width * Math.abs(cos) + photo.height * Math.abs(sin));
  const height = Math.ceil(photo.width * Math.abs(sin) + photo.height * Math.abs(cos));
  const back = ({ x, y }: Point): Point => {
    const [dx, dy] = [x - (width - 1) / 2, y - (height - 1) / 2];
    return {
      x: cos * dx + sin * dy + (photo.width - 1) / 2,
      y: -sin * dx + cos * dy + (photo.height - 1) / 2,
    };
  };
  const pixelAt = reader(photo, edgeColour(photo));
  const rgb = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = back({ x, y });
      for (let channel = 0; channel < channels; channel += 1) {
        rgb[(y * width + x) * channels + channel] = Math.round(bilinear(pixelAt, from, channel));
      }
    }
  }
  return { png: await raw({ width, height, rgb }).png().toBuffer(), back: (points) => each(points, back) };
}

type PixelAt = (x: number, y: number, channel: number) => number;

function reader({ width, height, rgb }: Pixels, outside: readonly number[]): PixelAt {
  return (x, y, channel) => {
    const inside = x >= 0 && y >= 0 && x < width && y < height;
    return (inside ? rgb[(y * width + x) * channels + channel] : outside[channel]) ?? 0;
  };
}

function bilinear(at: PixelAt, { x, y }: Point, channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const upper = at(left, top, channel) * (1 - right) + at(left + 1, top, channel) * right;
  const lower = at(left, top + 1, channel) * (1 - right) + at(left + 1, top + 1, channel) * right;
  return upper * (1 - down) + lower * down;
}

function edgeColour({ width, height, rgb }: Pixels): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    const step = y === 0 || y === height - 1 ? 1 : Math.max(1, width - 1);
    for (let x = 0; x < width; x += step) {
      count += 1;
      sum.forEach((_, channel) => {
        sum[channel] = (sum[channel] ?? 0) + (rgb[(y * width + x) * channels + channel] ?? 0);
      });
    }
  }
  return sum.map((value) => value / count);
}

function each([a, b, c, d, e]: FivePoints, map: (point: Point) => Point): FivePoints {
  return [map(a), map(b), map(c), map(d), map(e)];
}
