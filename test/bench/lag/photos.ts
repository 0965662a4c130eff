/** The labelled photos of the Large Age-Gap set; nothing was fitted on those of the validation half. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shuffled } from './random.ts';

export interface LagPhoto {
  /** Relative to the set's folder. */
  readonly path: string;
  readonly person: string;
  readonly side: 'young' | 'adult';
}

const order = 20170;

type Split = 'fit' | 'validation';

/** Every photo of the set, or those of one half. */
export async function lagPhotos(folder: string, half?: Split): Promise<LagPhoto[]> {
  const [, ...rows] = (await readFile(join(folder, 'lag.csv'), 'utf8')).trim().split(/\r?\n/);
  return rows.flatMap((row): LagPhoto[] => {
    const [path = '', person = '', side = '', split = ''] = row.split(',');
    if ((half !== undefined && split !== half) || (side !== 'young' && side !== 'adult')) return [];
    return [{ path, person, side }];
  });
}

/** Validation people, all of them or a fixed random choice of so many. */
export async function validationPhotos(folder: string, people: number | undefined): Promise<LagPhoto[]> {
  const photos = await lagPhotos(folder, 'validation');
  if (people === undefined) return photos;
  const chosen = new Set(shuffled([...new Set(photos.map(({ person }) => person))], order).slice(0, people));
  return photos.filter(({ person }) => chosen.has(person));
}
