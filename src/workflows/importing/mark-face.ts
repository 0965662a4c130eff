import { failure, success, type Result } from '../../domain/errors.ts';
import { browserShows, type Face, type FivePoints, type Point } from '../../domain/face.ts';
import { pictureId, type Id, type KeptFace, type Photo } from '../../domain/gallery.ts';
import { today } from '../../domain/today.ts';
import type { OpenGallery, Picture } from '../../gallery/contract.ts';
import { findConsent } from '../consent.ts';
import type { ImportDeps } from './import-photos.ts';

/**
 * A face that a person marked in a stored photo: eyes, nose tip and mouth corners in pixels of the upright original.
 * Read from the original file where it is kept, else from the view. Fails with the engine's and the gallery's codes,
 * those of consent, `gallery.conflict` when the photo was changed or deleted meanwhile, and `gallery.failed` when
 * neither picture is there any more.
 */
export async function markFace(
  { gallery, reader, now = Date.now }: ImportDeps,
  photo: Id,
  points: FivePoints,
): Promise<Result<KeptFace>> {
  const read = await gallery.read('photos', photo);
  if (!read.ok) return read;
  if (read.value === undefined) return failure('gallery.failed');
  const { record, revision } = read.value;
  const agreed = () => findConsent(gallery, { collection: record.collection }, today(new Date(now())));
  const consent = await agreed();
  if (!consent.ok) return consent;
  const picture = await bestPicture(gallery, record);
  if (!picture.ok) return picture;
  const blob = new Blob([picture.value.bytes], { type: picture.value.type });
  // The browser cannot open an original of every format; the engine can, and its size is the record's.
  const size = isOriginalOf(record, picture.value) ? record.width : await widthOf(blob);
  if (size === undefined) return failure('gallery.damaged-record', { store: 'pictures', id: photo });
  const scale = record.width / size;
  const marks = mapPoints(points, (value) => (value + 0.5) / scale - 0.5);
  const analysis = await reader.analyse(blob, { marks, keep: true });
  if (!analysis.ok) return analysis;
  const [face] = analysis.value.photo.faces;
  const [crop] = analysis.value.kept?.crops ?? [];
  if (face === undefined || crop === undefined) throw new Error('marks give one face and one crop');
  const kept: KeptFace = { id: crypto.randomUUID(), photo, notPeople: [], face: enlarged(face, scale) };
  // The engine took its time; meanwhile the consent may have ended and the photo may have gone.
  const still = await agreed();
  if (!still.ok) return still;
  const committed = await gallery.commit([
    { kind: 'put', store: 'photos', record, revision },
    { kind: 'put', store: 'faces', record: kept, revision: 0 },
    { kind: 'put-picture', id: pictureId('crop', kept.id), bytes: crop.bytes, type: crop.type },
  ]);
  return committed.ok ? success(kept) : committed;
}

async function bestPicture(gallery: OpenGallery, { id, original }: Photo): Promise<Result<Picture>> {
  for (const kind of original ? (['original', 'view'] as const) : (['view'] as const)) {
    const picture = await gallery.picture(pictureId(kind, id));
    if (!picture.ok) return picture;
    if (picture.value !== undefined) return success(picture.value);
  }
  return failure('gallery.failed');
}

/** A HEIC or TIFF that was kept as it came. */
const isOriginalOf = ({ format }: Photo, { type }: Picture): boolean =>
  !browserShows(format) && type === `image/${format}`;

/** Upright, as the engine sees it. */
async function widthOf(picture: Blob): Promise<number | undefined> {
  try {
    const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
    const { width } = bitmap;
    bitmap.close();
    return width;
  } catch {
    return undefined;
  }
}

/** From the picture that was read to the original; `scale` is original pixels per pixel of it. */
function enlarged(face: Face, scale: number): Face {
  const full = (value: number) => (value + 0.5) * scale - 0.5;
  const { box, alignment, quality } = face;
  return {
    ...face,
    box: {
      x: full(box.x),
      y: full(box.y),
      width: box.width * scale,
      height: box.height * scale,
    },
    alignment: { ...alignment, points: mapPoints(alignment.points, full) },
    quality: { ...quality, eyeDistance: quality.eyeDistance * scale },
  };
}

function mapPoints([a, b, c, d, e]: FivePoints, map: (value: number) => number): FivePoints {
  const mapped = ({ x, y }: Point): Point => ({ x: map(x), y: map(y) });
  return [mapped(a), mapped(b), mapped(c), mapped(d), mapped(e)];
}
