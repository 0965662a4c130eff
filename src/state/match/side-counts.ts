import type { Id } from '../../domain/gallery.ts';
import type { FactName } from '../../workflows/match/contract.ts';
import { factNames } from '../../workflows/match/contract.ts';
import type { Library } from '../library.ts';

export interface SideCounts {
  readonly people: number;
  readonly faces: number;
  readonly unnamed: number;
  /** How many people state each fact. */
  readonly stated: Readonly<Record<FactName, number>>;
}

/** Who is in these collections and what is stated about them. */
export function sideCounts(
  { people, faces, photos }: Pick<Library, 'people' | 'faces' | 'photos'>,
  collections: readonly Id[],
): SideCounts {
  const wanted = new Set(collections);
  const stated = { sex: 0, birthYear: 0, missingYear: 0, birthPlace: 0, missingPlace: 0 };
  const counts = { people: 0, faces: 0, unnamed: 0 };
  if (wanted.size === 0) return { ...counts, stated };
  for (const { record } of people.value.values()) {
    if (!wanted.has(record.collection)) continue;
    counts.people += 1;
    for (const name of factNames) if (isStated(record[name])) stated[name] += 1;
  }
  for (const { record } of faces.value.values()) {
    const photo = photos.value.get(record.photo)?.record;
    if (photo === undefined || !wanted.has(photo.collection)) continue;
    counts.faces += 1;
    if (record.person === undefined) counts.unnamed += 1;
  }
  return { ...counts, stated };
}

function isStated(value: string | number | undefined): boolean {
  return value !== undefined && value !== '';
}
