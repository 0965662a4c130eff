/** The pictures the corpus is cut from: face-api's own packaged demo photos, 1920 pixels wide. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

export const demoFolder = join(
  dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')),
  'demo',
);

interface Cut {
  readonly sample: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function cut({ sample, ...region }: Cut): Sharp {
  return sharp(join(demoFolder, `sample${sample}.jpg`)).extract(region);
}

/** Upright portrait with one face about 200 pixels wide, 640x800, uncompressed so that every format starts from the same pixels. */
export const portraitSize = { width: 640, height: 800 } as const;

export async function portrait(): Promise<Buffer> {
  return cut({ sample: 1, left: 1240, top: 60, ...portraitSize })
    .png()
    .toBuffer();
}

/** One upright head that the first look of the detection ladder finds surely, 440x440. */
export async function squareHead(): Promise<Buffer> {
  return cut({ sample: 5, left: 1340, top: 270, width: 440, height: 440 }).png().toBuffer();
}

/** Boxes of ten clearly visible faces of ten people, as face-api's SSD reports them (score over 0.9). */
const tenBoxes: readonly Cut[] = [
  { sample: 1, left: 1476, top: 199, width: 203, height: 241 },
  { sample: 3, left: 585, top: 329, width: 199, height: 271 },
  { sample: 3, left: 1514, top: 292, width: 170, height: 280 },
  { sample: 4, left: 664, top: 53, width: 187, height: 258 },
  { sample: 4, left: 257, top: 185, width: 162, height: 245 },
  { sample: 5, left: 787, top: 109, width: 156, height: 212 },
  { sample: 5, left: 1113, top: 198, width: 158, height: 236 },
  { sample: 6, left: 681, top: 321, width: 160, height: 307 },
  { sample: 6, left: 1180, top: 305, width: 188, height: 280 },
  { sample: 6, left: 1487, top: 263, width: 212, height: 296 },
];

/** Ten heads, two rows of five on plain grey, 1920x1280, faces about 150 pixels wide. */
export async function tenFaces(): Promise<Buffer> {
  const cell = { width: 384, height: 640 };
  const head = { width: 300, height: 400 };
  const heads = tenBoxes.map(async (box, index) => {
    // Half a face of room on each side keeps the hair and leaves the neighbours out.
    const width = Math.min(box.width * 2, 2 * (box.left + box.width / 2));
    const height = Math.round((width * head.height) / head.width);
    const middle = box.top + box.height / 2;
    const region = {
      sample: box.sample,
      left: Math.max(0, Math.round(box.left + box.width / 2 - width / 2)),
      top: Math.max(0, Math.round(middle - height / 2)),
      width: Math.round(width),
      height,
    };
    return {
      input: await cut(region).resize(head).png().toBuffer(),
      left: (index % 5) * cell.width + (cell.width - head.width) / 2,
      top: Math.floor(index / 5) * cell.height + (cell.height - head.height) / 2,
    };
  });
  return sharp({ create: { width: 1920, height: 1280, channels: 3, background: { r: 200, g: 200, b: 205 } } })
    .composite(await Promise.all(heads))
    .png()
    .toBuffer();
}

/** A hillside under a sky with a few flowers: plenty of colour and edges, nobody in it. */
export async function meadow(width: number, height: number): Promise<Buffer> {
  const flower = (x: number, y: number, colour: string) =>
    Array.from({ length: 6 }, (_, petal) => {
      const turn = `rotate(${petal * 60} ${x} ${y})`;
      return `<ellipse cx="${x}" cy="${y - 34}" rx="15" ry="34" fill="${colour}" transform="${turn}"/>`;
    }).join('') + `<circle cx="${x}" cy="${y}" r="14" fill="#f2c230"/>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1200 800" preserveAspectRatio="none">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#6fa8dc"/><stop offset="1" stop-color="#e8f1fa"/></linearGradient></defs>
    <rect width="1200" height="800" fill="url(#sky)"/>
    <path d="M0 520 C300 380 600 560 1200 430 V800 H0 Z" fill="#5d8f4a"/>
    ${flower(200, 640, '#d95f8d')}${flower(470, 600, '#ffffff')}${flower(760, 660, '#8a63c9')}${flower(1020, 610, '#e0693e')}
  </svg>`;
  return sharp(Buffer.from(drawing)).flatten().png().toBuffer();
}
