/** Hundreds of small photos, no two alike: seven heads before coloured squares, in ever new places and light. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { randomFrom } from '../bench/lag/random.ts';
import { demoPhoto } from './compare-page.ts';
import { heads } from './import-folder.ts';

/** Pixels of a photo's and of a head's side. */
const side = 160;
const headSide = 104;
const squares = 8;

/** Writes `count` photos into `folder` and returns their names; the same for the same seed. */
export async function makePhotos(folder: string, count: number, seed: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const random = randomFrom(seed);
  const crops = await Promise.all(
    heads.map(([, photo, left, top, size]) =>
      sharp(demoPhoto(photo))
        .extract({ left, top, width: size, height: size })
        .resize(headSide, headSide)
        .toBuffer(),
    ),
  );
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = `photo-${String(index).padStart(3, '0')}.jpg`;
    const background = Uint8Array.from({ length: squares * squares * 3 }, () => random() * 256);
    const place = () => Math.round(random() * (side - headSide));
    const head = sharp(crops[index % crops.length]).modulate({ brightness: 0.8 + random() * 0.4 });
    if (random() < 0.5) head.flop();
    await sharp(background, { raw: { width: squares, height: squares, channels: 3 } })
      .resize(side, side, { kernel: 'nearest' })
      .composite([{ input: await head.toBuffer(), left: place(), top: place() }])
      .jpeg({ quality: 88 })
      .toFile(join(folder, name));
    names.push(name);
  }
  return names;
}
