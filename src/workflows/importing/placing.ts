import {
  pictureId,
  type Id,
  type ImportOutcome,
  type Instant,
  type KeptFace,
  type Person,
  type Photo,
} from '../../domain/gallery.ts';
import { today } from '../../domain/today.ts';
import type { EncodedPicture, KeptPictures } from '../../engine/contract.ts';
import type { Change, Kept } from '../../gallery/contract.ts';
import type { PhotoFaces } from '../../domain/face.ts';
import type { TableRow } from './contract.ts';
import type { ImportTarget } from './import-target.ts';
import { nearDuplicateOf } from './near-duplicate.ts';
import type { Meant } from './people-by-name.ts';
import type { FileContent } from './read-file.ts';

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
  const meant: Meant = row?.person === undefined ? { kind: 'new' } : target.people.find(row);
  // Whoever the table names is in the photo, also where several faces leave open which is theirs.
  const person = meant.kind === 'known' ? meant.kept.record.id : undefined;
  const consent = target.consent(today(new Date(rules.now)), person);
  if (!consent.ok) return unplaced({ kind: 'failed', code: consent.failure.code });
  const named = personFor(target, row, meant, faces, rules.now);
  return stored(target, read, rules, named, faces);
}

/** A face on its way into the gallery, with the name that it will have. */
type NewFace = Pick<KeptFace, 'id' | 'face'>;

interface Named {
  /** With the revision after the commit. */
  readonly person?: Kept<Person>;
  readonly changes: readonly Change[];
  /** A name that could not be given to one face: it stays with the photo. */
  readonly note?: string;
}

/** Only a photo of one face says whose face it is. */
function personFor(
  target: ImportTarget,
  row: TableRow | undefined,
  meant: Meant,
  faces: readonly NewFace[],
  now: Instant,
): Named {
  if (row?.person === undefined) return { changes: [] };
  const [only] = faces;
  if (only === undefined || faces.length > 1 || meant.kind === 'unclear')
    return { changes: [], note: row.person };
  const facts = {
    ...(row.sex !== undefined && { sex: row.sex }),
    ...(row.birthYear !== undefined && { birthYear: row.birthYear }),
    ...(row.missingYear !== undefined && { missingYear: row.missingYear }),
  };
  if (meant.kind === 'new') {
    const { collection } = target;
    const record: Person = {
      id: crypto.randomUUID(),
      collection,
      name: row.person,
      ...facts,
      cover: only.id,
      createdAt: now,
    };
    return writtenPerson(record, 0);
  }
  const { record, revision } = meant.kept;
  // What the collection says already stands; the table adds what is missing.
  const filled: Person = { ...facts, ...record };
  const adds = (['sex', 'birthYear', 'missingYear'] as const).some((fact) => filled[fact] !== record[fact]);
  return adds ? writtenPerson(filled, revision) : { person: meant.kept, changes: [] };
}

function writtenPerson(record: Person, revision: number): Named {
  return {
    person: { record, revision: revision + 1 },
    changes: [{ kind: 'put', store: 'people', record, revision }],
  };
}

function stored(
  target: ImportTarget,
  read: ReadPhoto,
  rules: PlacingRules,
  named: Named,
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
      if (named.person !== undefined) target.people.set(named.person);
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
    ...(row?.date !== undefined && { statedDate: row.date }),
    ...(row?.place !== undefined && { place: row.place }),
    ...(note !== undefined && { note }),
    original: keepOriginals,
    addedAt: now,
  };
}

function picture(id: string, { bytes, type }: Pick<EncodedPicture, 'bytes' | 'type'>): Change {
  return { kind: 'put-picture', id, bytes, type };
}
