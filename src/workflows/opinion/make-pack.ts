import { spokenAge } from '../../domain/age.ts';
import type { DateText, Id } from '../../domain/basics.ts';
import type { OpinionRequest } from '../../domain/case.ts';
import { failure, success, type Result } from '../../domain/errors.ts';
import {
  fewestDecoys,
  type PackItem,
  type PackPicture,
  type PackReference,
} from '../../domain/pack-format.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import type { DeskPhoto, FacePicture } from '../search/contract.ts';
import type { SealingKey } from '../sealed-file/begin-file.ts';
import { intoSink } from '../sealed-file/into-sink.ts';
import type { FileSink } from '../sealed-file/sink.ts';
import { openFaces, type OpenedFace } from './open-faces.ts';
import { packId } from './pack-id.ts';
import { newPackPassphrase } from './pack-passphrase.ts';
import { writePack, type Pack } from './pack-file.ts';
import { pickCandidates } from './pick-candidates.ts';
import { pickDecoys } from './pick-decoys.ts';
import { drawPortrait } from './portrait.ts';
import { shuffled } from './random.ts';
import type { PackSource } from './source.ts';

export interface PackChoices {
  /** How many of the first candidates; leads come in any case. */
  readonly candidates: number;
  /** How many low-scoring faces are mixed in; absent for as many as candidates. */
  readonly decoys?: number;
  readonly expiresOn: DateText;
}

export interface PackParts {
  readonly source: PackSource;
  readonly references: readonly DeskPhoto[];
  readonly case: Id;
  readonly gallery: Pick<OpenGallery, 'commit'>;
  readonly newPackKey: (passphrase: string) => Promise<Result<SealingKey>>;
  /** Faces drawn, of all that will be; 0 of 0 while they are chosen. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

export interface MadePack {
  readonly request: OpinionRequest;
  /** Candidates whose picture is not at hand. */
  readonly leftOut: number;
}

/**
 * Draws, seals and writes a pack, and keeps with the case which face is whose. Either both are there in the end or
 * neither. Fails with `pack.too-few`, `case.no-references`, `engine.cancelled`, and as the gallery does.
 */
export function makePack(parts: PackParts, choices: PackChoices, sink: FileSink): Promise<Result<MadePack>> {
  return intoSink(sink, () => make(parts, choices, sink));
}

async function make(parts: PackParts, choices: PackChoices, sink: FileSink): Promise<Result<MadePack>> {
  const { source, signal, onProgress, gallery } = parts;
  const stopped = (): boolean => signal?.aborted === true;
  onProgress?.({ done: 0, total: 0 });
  const details = pickCandidates(source, choices.candidates);
  const candidates: OpenedFace[] = [];
  for (const detail of details) {
    const face = await openFaces(detail, signal);
    if (face !== undefined) candidates.push(face);
  }
  if (candidates.length === 0) return failure('pack.too-few');
  const wanted = Math.max(fewestDecoys, choices.decoys ?? candidates.length);
  const decoys = await pickDecoys(source, candidates, wanted, signal);
  if (stopped()) return failure('engine.cancelled');
  if (decoys.length < fewestDecoys) return failure('pack.too-few');

  const faces = shuffled([
    ...candidates.map((face) => ({ face, decoy: false })),
    ...decoys.map((face) => ({ face, decoy: true })),
  ]);
  const drawn = await drawAll(
    parts,
    faces.map(({ face }) => face),
    choices.expiresOn,
  );
  if (!drawn.ok) return drawn;
  const passphrase = newPackPassphrase();
  const key = await parts.newPackKey(passphrase);
  if (!key.ok) return key;
  await writePack(key.value, drawn.value, sink);
  if (stopped()) return failure('engine.cancelled');

  const request: OpinionRequest = {
    id: await packId(key.value.header),
    case: parts.case,
    madeAt: new Date().toISOString(),
    expiresOn: choices.expiresOn,
    passphrase,
    items: faces.flatMap(({ face, decoy }, index) => {
      const item = drawn.value.items[index]?.item;
      return item === undefined ? [] : [{ item, candidate: face.candidate.ref, decoy }];
    }),
    answers: [],
  };
  const kept = await gallery.commit([{ kind: 'put', store: 'opinions', record: request, revision: 0 }]);
  if (!kept.ok) return kept;
  try {
    await sink.close();
  } catch (error) {
    // There is no file: nobody will ever answer it.
    await gallery.commit([{ kind: 'delete', store: 'opinions', id: request.id, revision: 1 }]);
    throw error;
  }
  return success({ request, leftOut: details.length - candidates.length });
}

/** Every face with as many pictures as the one with the fewest, so that their number says nothing. */
async function drawAll(
  { references, signal, onProgress }: PackParts,
  faces: readonly OpenedFace[],
  expiresOn: DateText,
): Promise<Result<Pack>> {
  const each = Math.min(...faces.map(({ pictures }) => pictures.length));
  const total = references.length + faces.length * each;
  const pictures = new Map<Id, Uint8Array<ArrayBuffer>>();
  let done = 0;
  const draw = async (face: FacePicture): Promise<PackPicture | undefined> => {
    const portrait = signal?.aborted === true ? undefined : await drawPortrait(face);
    onProgress?.({ done: (done += 1), total });
    if (portrait === undefined) return undefined;
    const id = crypto.randomUUID();
    pictures.set(id, portrait.bytes);
    return { id, points: portrait.points };
  };

  const shown: PackReference[] = [];
  for (const photo of references) {
    const opened = await photo.open(signal);
    const picture = opened && (await draw(opened));
    if (picture === undefined) continue;
    shown.push({ picture, ...(photo.age.source === 'stated' && { statedAge: spokenAge(photo.age) }) });
  }
  const items: PackItem[] = [];
  for (const face of faces) {
    const own: PackPicture[] = [];
    for (const picture of face.pictures.slice(0, each)) {
      const portrait = await draw(picture);
      if (portrait !== undefined) own.push(portrait);
    }
    // It was opened a moment ago: only an abort keeps it from being drawn.
    if (own.length < each) return failure(signal?.aborted === true ? 'engine.cancelled' : 'candidate.gone');
    items.push({ item: crypto.randomUUID(), pictures: own });
  }
  if (shown.length === 0) return failure('case.no-references');
  return success({ expiresOn, references: shown, items, pictures });
}
