/** What else goes with photos and faces: their pictures, and their file names in the import journal. */
import { success, type Result } from '../../domain/errors.ts';
import { pictureId, type ImportItem } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import type { Id, Kept, KeptFace, Photo } from './records.ts';
import { remove, removePicture, steps, type Picture, type Step } from './step.ts';

export type DeletionSource = Pick<OpenGallery, 'picture' | 'list'>;

/** All pictures of these photos and faces. */
export async function picturesOf(
  gallery: DeletionSource,
  { photos, faces }: { readonly photos: readonly Kept<Photo>[]; readonly faces: readonly Kept<KeptFace>[] },
): Promise<Result<Step>> {
  const names = [
    ...photos.flatMap(({ record }) => [
      pictureId('view', record.id),
      ...(record.original ? [pictureId('original', record.id)] : []),
    ]),
    ...faces.map(({ record }) => pictureId('crop', record.id)),
  ];
  const parts: Step[] = [];
  for (const name of names) {
    const picture = await wholePicture(gallery, name);
    if (!picture.ok) return picture;
    parts.push(removePicture(name, picture.value));
  }
  return success(steps(...parts));
}

/** A damaged picture cannot come back, and must not keep anybody from deleting it. */
async function wholePicture(gallery: DeletionSource, name: string): Promise<Result<Picture | undefined>> {
  const picture = await gallery.picture(name);
  return !picture.ok && picture.failure.code === 'gallery.damaged-record' ? success(undefined) : picture;
}

/**
 * The journal forgets the files of photos that go, as file names can be names of people. Not while their import may go
 * on: it would bring them back.
 */
export async function forgetFiles(gallery: DeletionSource, photos: ReadonlySet<Id>): Promise<Result<Step>> {
  if (photos.size === 0) return success(steps());
  const runs = await gallery.list('imports');
  if (!runs.ok) return runs;
  const items = await gallery.list('importItems');
  if (!items.ok) return items;
  const ended = new Set(
    runs.value.kept
      .filter(({ record }) => record.state === 'done' || record.state === 'cancelled')
      .map(({ record }) => record.id),
  );
  return success(
    steps(
      ...items.value.kept
        .filter(({ record }) => ended.has(record.run) && photos.has(photoOf(record) ?? ''))
        .map((kept) => remove('importItems', kept)),
    ),
  );
}

function photoOf({ outcome }: ImportItem): Id | undefined {
  if (outcome.kind === 'failed') return undefined;
  return 'photo' in outcome ? outcome.photo : outcome.of;
}
