import type { GalleryDatabase } from '../schema.ts';

/** From nothing: the key, and a gallery of people. */
export function step1(database: GalleryDatabase): void {
  for (const name of [
    'key',
    'collections',
    'people',
    'photos',
    'faces',
    'pictures',
    'consents',
    'settings',
  ] as const)
    database.createObjectStore(name, { keyPath: 'id' });
}
