import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Plugin } from 'vite';
import { virtualFiles, type BuiltFile } from './virtual-files.ts';

interface Square {
  readonly id: string;
  /** Number of the photo in face-api's demo folder. */
  readonly photo: number;
  /** Upper left corner and side in pixels of that photo, chosen by eye: the head with some margin, one face only. */
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

/** sample1-right and sample3-middle are one person by eye; nothing is known of the others. */
const squares: readonly Square[] = [
  { id: 'sample1-right', photo: 1, left: 1390, top: 140, side: 360 },
  { id: 'sample3-middle', photo: 3, left: 985, top: 110, side: 420 },
  { id: 'sample1-left', photo: 1, left: 350, top: 250, side: 370 },
  { id: 'sample3-left', photo: 3, left: 490, top: 245, side: 400 },
  { id: 'sample3-right', photo: 3, left: 1400, top: 205, side: 400 },
  { id: 'sample4-second', photo: 4, left: 600, top: 10, side: 340 },
  { id: 'sample5-right', photo: 5, left: 1340, top: 270, side: 440 },
  { id: 'sample6-second', photo: 6, left: 600, top: 220, side: 440 },
];

/** Pixels of the side of each sample as served. */
const side = 320;

interface SampleFile extends BuiltFile {
  readonly id: string;
}

let cropped: Promise<readonly SampleFile[]> | undefined;

/** `virtual:samples`: face crops of the photos that ship in face-api's demo folder, in a fixed order. */
export function samplePhotos(): Plugin {
  return virtualFiles<SampleFile>({
    moduleId: 'virtual:samples',
    read: () => (cropped ??= Promise.all(squares.map(crop))),
    source: (files) => {
      const entries = files.map(
        ({ file, url }) =>
          `{ id: ${JSON.stringify(file.id)}, url: ${url}, width: ${String(side)}, height: ${String(side)} }`,
      );
      return `export const samples = [${entries.join(',\n')}];`;
    },
  });
}

async function crop({ id, photo, left, top, side: width }: Square): Promise<SampleFile> {
  const folder = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/demo/sample1.jpg'));
  const bytes = await sharp(join(folder, `sample${String(photo)}.jpg`))
    .extract({ left, top, width, height: width })
    .resize(side, side)
    .jpeg({ quality: 88 })
    .toBuffer();
  return { id, name: `samples/${id}`, ending: 'jpg', bytes };
}
