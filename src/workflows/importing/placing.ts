import {
  pictureId,
  type Consent,
  type Id,
  type ImportOutcome,
  type Instant,
  type KeptFace,
  type Photo,
} from '../../domain/gallery.ts';
import { today } from '../../domain/today.ts';
import type { EncodedPicture, KeptPictures } from '../../engine/contract.ts';
import type { Change } from '../../gallery/contract.ts';
import type { PhotoFaces } from '../../domain/face.ts';
import type { TableRow } from './contract.ts';
import type { ImportTarget } from './import-target.ts';
import { nearDuplicateOf } from './near-duplicate.ts';
import type { Meant } from './people-by-name.ts';
import type { FileContent } from './read-file.ts';
import { recordFor, rowCoverage } from './row-coverage.ts';
import { knownId, personFor, saysWhose, type Named, type NewFace } from './row-person.ts';

/** A photo that was read, and what is known of it from outside. */
export interface ReadPhoto {
  readonly path: string;
  readonly content: FileContent;
  readonly photo: PhotoFaces;
  readonly kept: KeptPictures;
  readonly row: TableRow | undefined;
}

export interface PlacingRules {
  readonly keepOriginals: boolean;
  /** Store it although it is another copy of a stored photo. */
  readonly keepNearDuplicates: boolean;
  /** The table says for people themselves who agreed: the collection need have no record then. */
  readonly rowConsents: boolean;
  readonly now: Instant;
}

/** What becomes of a photo: the changes to commit, and what to note in the target once they are. */
export interface Placing {
  readonly outcome: ImportOutcome;
  readonly changes: readonly Change[];
  readonly noted: () => void;
}

/** Nothing is stored of this file. */
export function unplaced(outcome: ImportOutcome): Placing {
  return { outcome, changes: [], noted: () => undefined };
}

/** Decides against the gallery as it is now; between this and the commit nothing else may be placed. */
export async function place(target: ImportTarget, read: ReadPhoto, rules: PlacingRules): Promise<Placing> {
  const { content, photo, kept, row } = read;
  const twin = target.photos.withSha(content.sha256);
  if (twin !== undefined) return unplaced({ kind: 'duplicate', of: twin });
  if (!rules.keepNearDuplicates) {
    const { gallery, photos } = target;
    const near = await nearDuplicateOf(gallery, photos, kept.perceptualHash, photo.faces);
    if (near !== undefined) return unplaced({ kind: 'near-duplicate', of: near });
  }
  const faces = photo.faces.map((face) => ({ id: crypto.randomUUID(), face }));
  const meant: Meant = row === undefined ? { kind: 'new' } : target.people.find(row);
  const day = today(new Date(rules.now));
  // Whoever the table names is in the photo, also where several faces leave open which is theirs.
  const question = { row, person: knownId(meant), theirs: saysWhose(row, meant, faces), today: day };
  const coverage = rowCoverage(target, question);
  if (!coverage.ok) return unplaced({ kind: 'failed', code: coverage.failure.code });
  const named = personFor(target, row, meant, faces, rules.now);
  const consent =
    coverage.value.kind === 'write' && named.person !== undefined
      ? recordFor(coverage.value.draft, named.person.record.id, day)
      : undefined;
  return stored(target, read, rules, { ...named, consent }, faces);
}

function stored(
  target: ImportTarget,
  read: ReadPhoto,
  rules: PlacingRules,
  named: Named & { readonly consent: Consent | undefined },
  newFaces: readonly NewFace[],
): Placing {
  const photo = photoRecord(target.collection, read, rules, named.note);
  const faces = newFaces.map(({ id, face }): KeptFace => ({
    id,
    photo: photo.id,
    ...(named.person !== undefined && { person: named.person.record.id }),
    notPeople: [],
    face,
  }));
  const { view, crops } = read.kept;
  const outcome: ImportOutcome =
    faces.length === 0
      ? { kind: 'no-face', photo: photo.id }
      : { kind: 'stored', photo: photo.id, faces: faces.length };
  const original = { bytes: new Uint8Array(read.content.bytes), type: `image/${read.photo.format}` };
  return {
    outcome,
    changes: [
      { kind: 'put', store: 'photos', record: photo, revision: 0 },
      ...named.changes,
      ...(named.consent === undefined ? [] : [newConsent(named.consent)]),
      ...faces.map((record): Change => ({ kind: 'put', store: 'faces', record, revision: 0 })),
      picture(pictureId('view', photo.id), view),
      ...faces.flatMap(({ id }, index) => {
        const crop = crops[index];
        return crop === undefined ? [] : [picture(pictureId('crop', id), crop)];
      }),
      ...(rules.keepOriginals ? [picture(pictureId('original', photo.id), original)] : []),
    ],
    noted: () => {
      target.photos.add(
        photo,
        faces.map(({ id }) => id),
      );
      if (named.person !== undefined) target.people.set(named.person, read.row);
      if (named.consent !== undefined) target.noteConsent(named.consent);
    },
  };
}

function photoRecord(
  collection: Id,
  { path, content, photo, kept, row }: ReadPhoto,
  { keepOriginals, now }: PlacingRules,
  note: string | undefined,
): Photo {
  return {
    id: crypto.randomUUID(),
    collection,
    fileName: path.split('/').at(-1) ?? path,
    bytes: content.blob.size,
    sha256: content.sha256,
    perceptualHash: kept.perceptualHash,
    width: photo.width,
    height: photo.height,
    format: photo.format,
    ...(photo.takenOn !== undefined && { takenOn: photo.takenOn }),
    ...(photo.dpi !== undefined && { dpi: photo.dpi }),
    ...(row?.date !== undefined && { statedDate: row.date }),
    ...(row?.place !== undefined && { place: row.place }),
    ...(note !== undefined && { note }),
    original: keepOriginals,
    addedAt: now,
  };
}

const newConsent = (record: Consent): Change => ({ kind: 'put', store: 'consents', record, revision: 0 });

function picture(id: string, { bytes, type }: Pick<EncodedPicture, 'bytes' | 'type'>): Change {
  return { kind: 'put-picture', id, bytes, type };
}
