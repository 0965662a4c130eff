/** A portrait made worse in one way each, for every caution that a result can carry. */
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { corpusPhoto } from '../compare-page.ts';

/** Writes them into `folder` and returns their paths. */
export async function makePoorPhotos(folder: string): Promise<readonly string[]> {
  const portrait = (): Sharp => sharp(corpusPhoto('portrait.jpg'));
  const poor = {
    small: portrait().resize(150),
    blurred: portrait().blur(4),
    dark: portrait().linear(0.2, 0),
    bright: portrait().linear(0.35, 165),
    flat: portrait().linear(0.12, 110),
    turned: portrait().rotate(180),
  } satisfies Readonly<Record<string, Sharp>>;
  return Promise.all(
    Object.entries(poor).map(async ([name, picture]) => {
      const path = join(folder, `${name}.jpg`);
      await picture.jpeg({ quality: 92 }).toFile(path);
      return path;
    }),
  );
}
