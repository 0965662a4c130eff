import type { StoreName } from '../domain/gallery.ts';
import type { Place } from './vault/seal.ts';

export function recordPlace(store: StoreName, id: string, revision: number): Place {
  return [store, id, revision];
}

export function picturePlace(id: string): Place {
  return ['pictures', id];
}
