/**
 * A stored album page becomes as many photos as it shows faces. The page itself goes: a picture of people in whom no
 * face is recorded would outlive everything that is deleted with them.
 */
import { failure, success, type Result } from '../../domain/errors.ts';
import type { Face } from '../../domain/face.ts';
import { pictureId, type Id, type KeptFace, type Photo } from '../../domain/gallery.ts';
import { today } from '../../domain/today.ts';
import type { ShareBox, Treatment } from '../../domain/treatment.ts';
import type { AnalyseOptions, Analysis, TreatedPhoto } from '../../engine/contract.ts';
import type { Change, Kept, OpenGallery, Picture } from '../../gallery/contract.ts';
import { findConsent } from '../consent.ts';
import { proposeCuts } from './propose-cuts.ts';

export interface SplitDeps {
  readonly gallery: OpenGallery;
  readonly reader: {
    treat(photo: Blob, treatment: Treatment): Promise<Result<TreatedPhoto>>;
    analyse(photo: Blob, options: AnalyseOptions): Promise<Result<Analysis>>;
  };
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** What was done, and so how it is undone. */
export interface Split {
  readonly photos: readonly Id[];
  readonly undo: readonly Change[];
}

export interface PageFaces {
  readonly page: Kept<Photo>;
  /** From left to right. */
  readonly faces: readonly Kept<KeptFace>[];
  readonly cuts: readonly ShareBox[];
}

/** A stored photo with its faces and how it would be cut: into nothing where it is no album page. */
export async function readPage(gallery: OpenGallery, id: Id): Promise<Result<PageFaces>> {
  const photo = await gallery.read('photos', id);
  if (!photo.ok) return photo;
  const all = await gallery.list('faces');
  if (!all.ok) return all;
  if (photo.value === undefined) return failure('gallery.failed');
  const page = photo.value;
  const faces = all.value.kept
    .filter(({ record }) => record.photo === id)
    .sort((one, other) => one.record.face.box.x - other.record.face.box.x);
  const { width, height } = page.record;
  const cuts = proposeCuts({ width, height, faces: faces.map(({ record }) => record.face) });
  return success({ page, faces, cuts });
}

/**
 * Cuts each face of a stored page out of the page's own file, at full resolution, and reads it anew there. The faces
 * keep their ids, names and ages. Fails with the codes of the photo, of consent and of the gallery, and
 * `gallery.conflict` where somebody changed a face meanwhile; nothing has changed then.
 */
export async function splitPage(
  { gallery, reader, now = Date.now }: SplitDeps,
  id: Id,
  file: Blob,
): Promise<Result<Split>> {
  const read = await readPage(gallery, id);
  if (!read.ok) return read;
  const { page, faces, cuts } = read.value;
  const day = new Date(now());
  const consent = await findConsent(gallery, { collection: page.record.collection }, today(day));
  if (!consent.ok) return consent;
  const [changes, undo, photos]: [Change[], Change[], Id[]] = [[], [], []];
  for (const [index, crop] of cuts.entries()) {
    const kept = faces[index];
    if (kept === undefined) continue;
    const treated = await reader.treat(file, { crop });
    if (!treated.ok) return treated;
    const analysis = await reader.analyse(treated.value.blob, { keep: true });
    if (!analysis.ok) return analysis;
    const cropBefore = await gallery.picture(pictureId('crop', kept.record.id));
    if (!cropBefore.ok) return cropBefore;
    const piece = pieceOf(page.record, treated.value, analysis.value, crop, index, day.toISOString());
    photos.push(piece.photo.id);
    changes.push(...put(kept, piece, analysis.value));
    if (page.record.original) {
      const bytes = new Uint8Array(await treated.value.blob.arrayBuffer());
      changes.push(picture(pictureId('original', piece.photo.id), { bytes, type: 'image/jpeg' }));
    }
    undo.push(...takenBack(kept, piece, cropBefore.value));
  }
  if (photos.length === 0) return failure('photo.no-face');
  const whole = await wholePage(gallery, page);
  if (!whole.ok) return whole;
  changes.push(...whole.value.gone);
  undo.push(...whole.value.back);
  const committed = await gallery.commit(changes);
  return committed.ok ? success({ photos, undo }) : committed;
}

/** How the page leaves with its pictures, and how it comes back. */
async function wholePage(
  gallery: OpenGallery,
  { record, revision }: Kept<Photo>,
): Promise<Result<{ readonly gone: readonly Change[]; readonly back: readonly Change[] }>> {
  const gone: Change[] = [{ kind: 'delete', store: 'photos', id: record.id, revision }];
  const back: Change[] = [{ kind: 'put', store: 'photos', record, revision: 0 }];
  for (const kind of ['view', 'original'] as const) {
    const id = pictureId(kind, record.id);
    const held = await gallery.picture(id);
    if (!held.ok) return held;
    if (held.value === undefined) continue;
    gone.push({ kind: 'delete-picture', id });
    back.push(picture(id, held.value));
  }
  return success({ gone, back });
}

interface Piece {
  readonly photo: Photo;
  /** In the cut photo; undefined where the engine saw none there: then the page's own is moved. */
  readonly face: Face | undefined;
  readonly crop: ShareBox;
  readonly scale: number;
}

function pieceOf(
  page: Photo,
  { width, height }: TreatedPhoto,
  { photo, kept }: Analysis,
  crop: ShareBox,
  index: number,
  addedAt: string,
): Piece {
  const face = nearestMiddle(photo.faces, width, height);
  const { takenOn, statedDate, place, note, dpi } = page;
  return {
    face,
    crop,
    scale: width / (crop.width * page.width),
    photo: {
      id: crypto.randomUUID(),
      collection: page.collection,
      fileName: `${page.fileName} (${String(index + 1)})`,
      bytes: page.bytes,
      sha256: page.sha256,
      perceptualHash: kept?.perceptualHash ?? page.perceptualHash,
      width,
      height,
      format: 'jpeg',
      original: page.original,
      addedAt,
      treatment: { crop },
      cutFrom: page.fileName,
      ...(takenOn !== undefined && { takenOn }),
      ...(statedDate !== undefined && { statedDate }),
      ...(place !== undefined && { place }),
      ...(note !== undefined && { note }),
      ...(dpi !== undefined && { dpi }),
    },
  };
}

function put(
  { record, revision }: Kept<KeptFace>,
  piece: Piece,
  { photo, kept }: Analysis,
): readonly Change[] {
  const { photo: cut, face } = piece;
  const crop = face === undefined ? undefined : kept?.crops[photo.faces.indexOf(face)];
  const moved: KeptFace = {
    ...record,
    photo: cut.id,
    face: face ?? movedFace(record.face, piece, cut),
  };
  return [
    { kind: 'put', store: 'photos', record: cut, revision: 0 },
    { kind: 'put', store: 'faces', record: moved, revision },
    ...(kept === undefined ? [] : [picture(pictureId('view', cut.id), kept.view)]),
    ...(crop === undefined ? [] : [picture(pictureId('crop', record.id), crop)]),
  ];
}

function takenBack(
  { record, revision }: Kept<KeptFace>,
  { photo }: Piece,
  crop: Picture | undefined,
): readonly Change[] {
  return [
    { kind: 'put', store: 'faces', record, revision: revision + 1 },
    { kind: 'delete', store: 'photos', id: photo.id, revision: 1 },
    { kind: 'delete-picture', id: pictureId('view', photo.id) },
    ...(photo.original ? ([{ kind: 'delete-picture', id: pictureId('original', photo.id) }] as const) : []),
    ...(crop === undefined ? [] : [picture(pictureId('crop', record.id), crop)]),
  ];
}

const picture = (id: string, { bytes, type }: Picture): Change => ({ kind: 'put-picture', id, bytes, type });

/** The one that the cut was made round. */
function nearestMiddle(faces: readonly Face[], width: number, height: number): Face | undefined {
  const off = ({ box }: Face) =>
    Math.hypot(box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2);
  return [...faces].sort((one, other) => off(one) - off(other))[0];
}

/** From the page to a part of it. */
function movedFace(face: Face, { crop, scale }: Piece, cut: Photo): Face {
  const [left, top] = [(crop.x / crop.width) * cut.width, (crop.y / crop.height) * cut.height];
  const move = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: x * scale - left,
    y: y * scale - top,
  });
  const { box, alignment } = face;
  const [a, b, c, d, e] = alignment.points;
  return {
    ...face,
    box: { ...move(box), width: box.width * scale, height: box.height * scale },
    alignment: { ...alignment, points: [move(a), move(b), move(c), move(d), move(e)] },
  };
}
