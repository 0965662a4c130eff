import type { GalleryDatabase } from '../schema.ts';

/** Cases, imports with their journal, and a place where a large change waits until it is whole. */
export function step2(database: GalleryDatabase): void {
  for (const name of ['cases', 'imports', 'importItems'] as const)
    database.createObjectStore(name, { keyPath: 'id' });
  database.createObjectStore('staging', { keyPath: ['run', 'order'] });
}
