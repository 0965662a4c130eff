/** Poorer copies of photos, as scans and old prints are poor: to learn what low quality does to the evidence. */
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { scatter } from './groups.ts';

const recipes: readonly ((photo: Sharp, width: number) => Sharp)[] = [
  (photo, width) => photo.resize(Math.round(width * 0.6)),
  (photo, width) => photo.resize(Math.round(width * 0.4)),
  (photo) => photo.blur(1.2),
  (photo) => photo.blur(2),
  (photo) => photo.blur(3).grayscale(),
  (photo) => photo.grayscale().linear(0.5, 90),
];

/** Writes one poorer copy of each photo under `target`; which one is fixed by its path. */
export async function degradeAll(root: string, paths: readonly string[], target: string): Promise<void> {
  for (const path of paths) {
    const photo = sharp(join(root, path));
    const { width } = await photo.metadata();
    const recipe = recipes[scatter(path) % recipes.length];
    const file = join(target, path);
    await mkdir(dirname(file), { recursive: true });
    await (recipe?.(photo, width) ?? photo).jpeg({ quality: 75 }).toFile(file);
  }
}
