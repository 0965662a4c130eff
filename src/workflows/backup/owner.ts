import type { PictureKind } from '../../domain/gallery.ts';

const ownerStore: Readonly<Record<PictureKind, 'photos' | 'faces'>> = {
  view: 'photos',
  original: 'photos',
  crop: 'faces',
};

/** Name, as `nameOf` gives it, of the record that a picture belongs to; undefined for an id of no known kind. */
export function ownerName(picture: string): string | undefined {
  const end = picture.indexOf(':');
  const kind = picture.slice(0, end);
  return isKind(kind) ? `${ownerStore[kind]} ${picture.slice(end + 1)}` : undefined;
}

function isKind(kind: string): kind is PictureKind {
  return Object.hasOwn(ownerStore, kind);
}
