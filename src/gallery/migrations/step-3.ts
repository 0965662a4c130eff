import type { GalleryDatabase } from '../schema.ts';

/** What was decided about the candidates of a case, and what second people said of them. */
export function step3(database: GalleryDatabase): void {
  for (const name of ['reviews', 'opinions'] as const) database.createObjectStore(name, { keyPath: 'id' });
}
