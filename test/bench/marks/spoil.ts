/** Photos spoiled as old prints are, step by step until no detector sees a face; the face stays where it was. */
import sharp from 'sharp';
import type { FivePoints } from '../../../src/domain/face.ts';
import { randomFrom } from '../lag/random.ts';

export const spoilKinds = ['faded', 'dark', 'halftone', 'scratched', 'stained', 'cut'] as const;
export type SpoilKind = (typeof spoilKinds)[number];

/** From what a person would hardly mind to what hides most of a face. */
export const strengths = [2, 4, 6, 8] as const;
const hardest = 8;

export interface Spoiled {
  readonly png: Uint8Array;
  /** From pixels of the untouched photo to those of the spoiled one. */
  readonly shift: { readonly x: number; readonly y: number };
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const channels = 3;

export async function spoil(
  file: string,
  kind: SpoilKind,
  strength: number,
  points: FivePoints,
  seed: number,
): Promise<Spoiled> {
  const { data, info } = await sharp(file)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const photo: Pixels = { width: info.width, height: info.height, rgb: data };
  if (kind === 'cut') return cut(photo, strength, points);
  const random = randomFrom(seed);
  const change = { faded, dark, halftone, scratched, stained }[kind];
  change(photo, strength / hardest, random, points);
  return { png: await encoded(photo), shift: { x: 0, y: 0 } };
}

function encoded({ width, height, rgb }: Pixels): Promise<Uint8Array> {
  return sharp(rgb, { raw: { width, height, channels } }).png().toBuffer();
}

type Spoiler = (photo: Pixels, share: number, random: () => number, points: FivePoints) => void;

/** Towards the paper's yellow, with grain. */
const faded: Spoiler = ({ rgb }, share, random) => {
  const paper = [228, 212, 178];
  const kept = (1 - share) ** 2 * 0.5 + 0.04;
  each(
    rgb,
    (value, channel) => (paper[channel] ?? 0) * (1 - kept) + value * kept + gauss(random) * 5 * (1 + share),
  );
};

/** Underexposed, with the noise that comes with it. */
const dark: Spoiler = ({ rgb }, share, random) => {
  const light = 0.25 * (1 - share) ** 2 + 0.025;
  each(rgb, (value) => value * light + 6 + gauss(random) * (3 + 3 * share));
};

/** A newspaper's screen: dots in place of greys. */
const halftone: Spoiler = ({ width, rgb }, share) => {
  const pitch = 2.5 + 3.5 * share;
  for (let index = 0; index < rgb.length; index += channels) {
    const [x, y] = [(index / channels) % width, Math.floor(index / channels / width)];
    const [u, v] = [(x + y) / Math.SQRT2, (x - y) / Math.SQRT2];
    const screen = (Math.cos((2 * Math.PI * u) / pitch) + Math.cos((2 * Math.PI * v) / pitch)) * 64;
    const luma = 0.3 * (rgb[index] ?? 0) + 0.59 * (rgb[index + 1] ?? 0) + 0.11 * (rgb[index + 2] ?? 0);
    const ink = luma + screen > 128 ? 225 : 40;
    rgb.fill(luma * (1 - share) * 0.5 + ink * (1 - (1 - share) * 0.5), index, index + channels);
  }
};

/** White lines across and along the photo, as of a print that was folded and rubbed. */
const scratched: Spoiler = ({ width, height, rgb }, share, random) => {
  for (let line = 0; line < 10 + 60 * share; line += 1) {
    const along = random() < 0.5;
    const [from, to] = [random() * width, random() * width];
    const thick = 1 + random() * 3 * share;
    for (let step = 0; step < height; step += 1) {
      const middle = from + ((to - from) * step) / height;
      for (let side = -thick / 2; side <= thick / 2; side += 0.5) {
        const [x, y] = along ? [middle + side, step] : [step, middle + side];
        paint({ width, height, rgb }, x, y, 235);
      }
    }
  }
};

/** Blots on the lower face and the forehead; the eyes stay to be seen. */
const stained: Spoiler = (photo, share, random, [left, right, , mouthLeft, mouthRight]) => {
  const eyes = Math.hypot(right.x - left.x, right.y - left.y);
  const middle = { x: (left.x + right.x) / 2, y: (left.y + right.y) / 2 };
  const mouth = { x: (mouthLeft.x + mouthRight.x) / 2, y: (mouthLeft.y + mouthRight.y) / 2 };
  const down = { x: mouth.x - middle.x, y: mouth.y - middle.y };
  const spots = [
    { x: middle.x - down.x * 0.9, y: middle.y - down.y * 0.9, r: 0.8 },
    { x: mouth.x + down.x * 0.5, y: mouth.y + down.y * 0.5, r: 0.9 },
    { x: left.x - eyes * 0.6, y: left.y + eyes * 0.7, r: 0.5 },
    { x: right.x + eyes * 0.6, y: right.y + eyes * 0.7, r: 0.5 },
  ];
  for (const { x, y, r } of spots) {
    const radius = r * eyes * (0.4 + share * 0.75);
    for (let angle = 0; angle < 2 * Math.PI; angle += 0.01) {
      const reach = radius * (0.9 + 0.1 * random());
      for (let away = 0; away < reach; away += 0.5) {
        paint(photo, x + Math.cos(angle) * away, y + Math.sin(angle) * away, 96);
      }
    }
  }
};

/** Only what lies closely round the five points: no forehead, no chin, no ears. */
async function cut(photo: Pixels, strength: number, points: FivePoints): Promise<Spoiled> {
  const [a, b] = points;
  const eyes = Math.hypot(b.x - a.x, b.y - a.y);
  const room = eyes * Math.max(0.05, 0.75 - 0.09 * strength);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.max(0, Math.floor(Math.min(...xs) - room));
  const top = Math.max(0, Math.floor(Math.min(...ys) - room));
  const right = Math.min(photo.width, Math.ceil(Math.max(...xs) + room));
  const bottom = Math.min(photo.height, Math.ceil(Math.max(...ys) + room));
  const png = await sharp(photo.rgb, { raw: { width: photo.width, height: photo.height, channels } })
    .extract({ left, top, width: right - left, height: bottom - top })
    .png()
    .toBuffer();
  return { png, shift: { x: -left, y: -top } };
}

function each(rgb: Uint8Array, change: (value: number, channel: number) => number): void {
  rgb.forEach((value, index) => {
    rgb[index] = Math.min(255, Math.max(0, Math.round(change(value, index % channels))));
  });
}

function paint({ width, height, rgb }: Pixels, x: number, y: number, value: number): void {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return;
  const index = (row * width + column) * channels;
  rgb.fill(value, index, index + channels);
}

/** Normal with sd 1 (Box and Muller). */
export function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
