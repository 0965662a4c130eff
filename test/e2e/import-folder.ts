/** A folder as people have them: portraits, a group, the same photo twice, a smaller copy, a view, a broken file, a note. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { corpusPhoto, demoPhoto } from './compare-page.ts';

/** Squares round one head each in face-api's demo photos: file, photo, left, top, side. */
export const heads = [
  ['ana-1.jpg', 1, 1390, 140, 360],
  ['ana-2.jpg', 3, 985, 110, 420],
  ['bo.jpg', 1, 350, 250, 370],
  ['chen.jpg', 3, 490, 245, 400],
  ['dan.jpg', 3, 1400, 205, 400],
  ['eva.jpg', 4, 600, 10, 340],
  ['fu.jpg', 5, 1340, 270, 440],
] as const;

export const folderName = 'summer';
/** What becomes of its files, without the note, which is no photo. */
export const expected = {
  files: 12,
  stored: 8,
  noFace: 1,
  duplicates: 1,
  nearDuplicates: 1,
  failed: 1,
} as const;

/** Writes the folder below `parent` and returns its path. */
export async function makeFolder(parent: string): Promise<string> {
  const folder = join(parent, folderName);
  await mkdir(folder, { recursive: true });
  for (const [name, photo, left, top, side] of heads) {
    await sharp(demoPhoto(photo))
      .extract({ left, top, width: side, height: side })
      .jpeg({ quality: 92 })
      .toFile(join(folder, name));
  }
  await copyFile(demoPhoto(6), join(folder, 'group.jpg'));
  await copyFile(join(folder, 'bo.jpg'), join(folder, 'z-copy of bo.jpg'));
  await sharp(join(folder, 'chen.jpg'))
    .resize(300, 300)
    .jpeg({ quality: 70 })
    .toFile(join(folder, 'z-small chen.jpg'));
  await copyFile(corpusPhoto('meadow.jpg'), join(folder, 'meadow.jpg'));
  await copyFile(corpusPhoto('truncated-header.jpg'), join(folder, 'torn.jpg'));
  await writeFile(join(folder, 'notes.txt'), 'The photos of the summer.\n');
  return folder;
}

/** A table for it: two people, an unknown column, a row that names no file. */
export async function makeTable(parent: string): Promise<string> {
  const path = join(parent, 'people.csv');
  const rows = [
    'file,person,date,sex,birth year,phone',
    'ana-1.jpg,Ana Li,1994-06-03,female,1986,1',
    'ana-2.jpg,Ana Li,2019,female,1986,2',
    'dan.jpg,Dan Wu,2019,male,1990,3',
    ',Nobody,2019,,,4',
  ];
  await writeFile(path, `${rows.join('\n')}\n`);
  return path;
}
