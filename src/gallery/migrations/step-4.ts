import type { GalleryDatabase } from '../schema.ts';

/** How far comparisons of two sides have come. */
export function step4(database: GalleryDatabase): void {
  for (const name of ['pairRuns', 'pairParts'] as const) database.createObjectStore(name, { keyPath: 'id' });
}
