/** Photos of 1920x1280 for the benches, made from those that ship in face-api's demo folder. */
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Room } from './room.ts';

const width = 1920;
const height = 1280;
const demo = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/demo/sample1.jpg'));
const sample = (number: number) => sharp(join(demo, `sample${String(number)}.jpg`));

/** One woman as she stands in the photo, from `left` on; everybody beside her is blurred beyond faces. */
async function alone(number: number, top: number, left: number): Promise<Sharp> {
  const photo = sample(number).extract({ left: 0, top, width, height });
  const woman = await photo
    .clone()
    .extract({ left, top: 0, width: width - left, height })
    .toBuffer();
  const around = await photo.clone().blur(90).toBuffer();
  return sharp(around).composite([{ input: woman, left, top: 0 }]);
}

/** Four women side by side, faces of about 200 pixels. */
function fourFaces(): Sharp {
  return sample(6).extract({ left: 0, top: 60, width, height });
}

function whole(number: number): Sharp {
  return sample(number).resize(width, height, { fit: 'cover', position: 'top' });
}

export interface BenchPhotos {
  /** Paths below the room's folder. */
  /** A face of about 200 pixels, nearly upright, as in a usual snapshot. */
  readonly one: string;
  /** A face as large, laid on one shoulder by about 40 degrees, which the ladder is less sure of. */
  readonly tilted: string;
  readonly four: string;
  /** All, of one to four faces, for rates. */
  readonly mixed: readonly string[];
}

export async function makePhotos({ folder }: Room): Promise<BenchPhotos> {
  await mkdir(join(folder, 'photos'), { recursive: true });
  const write = async (name: string, photo: Sharp): Promise<string> => {
    const path = `photos/${name}.jpg`;
    await photo.jpeg({ quality: 90 }).toFile(join(folder, path));
    return path;
  };
  const one = await write('one', await alone(6, 60, 1440));
  const tilted = await write('tilted', await alone(1, 0, 1150));
  const four = await write('four', fourFaces());
  const others = await Promise.all(
    [1, 3, 4, 5].map((number) => write(`sample${String(number)}`, whole(number))),
  );
  return { one, tilted, four, mixed: [one, four, ...others] };
}
