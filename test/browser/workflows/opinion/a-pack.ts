/** Who asks and who is asked, each with a vault of their own, over made-up faces that are each of a colour of their own. */
import { candidateKey, type CandidateRef } from '../../../../src/domain/case.ts';
import type { Result } from '../../../../src/domain/errors.ts';
import type { FivePoints } from '../../../../src/domain/face.ts';
import { packKind, type AnswerContent } from '../../../../src/domain/pack-format.ts';
import type { OpenGallery, Vault } from '../../../../src/gallery/contract.ts';
import { collectingSink } from '../../../../src/workflows/backup/save-file.ts';
import { makePack, type MadePack } from '../../../../src/workflows/opinion/make-pack.ts';
import { saveAnswer } from '../../../../src/workflows/opinion/save-answer.ts';
import type { PackSource } from '../../../../src/workflows/opinion/source.ts';
import { unlockPack, type UnlockedPack } from '../../../../src/workflows/opinion/unlock-pack.ts';
import type { Candidate, CandidateDetail, DeskPhoto } from '../../../../src/workflows/search/contract.ts';
import { readHead } from '../../../../src/workflows/sealed-file/read-head.ts';
import type { FileSink } from '../../../../src/workflows/sealed-file/sink.ts';
import { only, valueOf } from '../../engine/expecting.ts';
import { freshName, passphrase, tab } from '../../gallery/galleries.ts';

export const theCase = 'ca5e0000-0000-4000-8000-000000000001';
export const today = '2026-11-22';
export const lastDay = '2026-12-06';
/** The first three faces of the order are candidates of the pack. */
export const wanted = 3;

export const refOf = (place: number): CandidateRef => ({
  kind: 'file',
  sha256: String(place).padStart(64, '0'),
  face: 0,
  path: `Aunt Ottoline/harbour-${place}.jpg`,
});
export const keyOf = (place: number): string => candidateKey(refOf(place));
const points: FivePoints = [
  { x: 130, y: 140 },
  { x: 190, y: 150 },
  { x: 160, y: 180 },
  { x: 138, y: 210 },
  { x: 182, y: 214 },
];

/** A picture of one colour, with a comment in it as a camera would leave one. */
async function photographed(colour: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(320, 300);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d context');
  context.fillStyle = colour;
  context.fillRect(0, 0, 320, 300);
  const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
  const words = new TextEncoder().encode('Exif GPS Grimsby');
  return new Blob([jpeg.slice(0, 2), Uint8Array.of(0xff, 0xfe, 0, words.length + 2), words, jpeg.slice(2)]);
}

function photo(id: string, colour: string, statedAge?: number): DeskPhoto {
  return {
    id,
    age:
      statedAge === undefined
        ? { mean: 31, sd: 4, source: 'estimated' }
        : { mean: statedAge + 0.5, sd: 1, source: 'stated' },
    open: async () => ({ picture: await photographed(colour), points, width: 320, height: 300 }),
    crop: () => Promise.resolve(undefined),
  };
}

/** An order of so many people, each of a shade of grey of its own. */
function anOrder(people: number): PackSource {
  const candidate = (place: number): Candidate => ({
    key: keyOf(place),
    ref: refOf(place),
    facts: { name: 'Aunt Ottoline', place: 'Grimsby' },
    similarity: 0.5 - place / people,
    evidence: 2 - (5 * place) / people,
    support: { step: 'none', explanation: 'one-person' },
    age: { mean: 30, sd: 3, source: 'estimated' },
    lookalikes: { expected: 1, atMost: false },
    conflicts: [],
  });
  const byKey = new Map(Array.from({ length: people }, (_, place) => [keyOf(place), place]));
  return {
    total: people,
    ranked: (from, to) =>
      Array.from({ length: Math.min(to, people) - from }, (_, index) => candidate(from + index)),
    detail(key) {
      const place = byKey.get(key) ?? 0;
      const shade = 40 + place * 4;
      // Only what making a pack looks at.
      return {
        candidate: candidate(place),
        photos: [photo(key, `rgb(${shade},${shade},${shade})`)],
      } as unknown as CandidateDetail;
    },
    verdictOf: () => 'open',
    leads: [],
  };
}

interface Asked {
  readonly vault: Vault;
  readonly gallery: OpenGallery;
  readonly made: Result<MadePack>;
  readonly files: readonly Blob[];
}

export async function asking(people: number, change: Partial<FileSink> = {}): Promise<Asked> {
  const vault = tab(freshName());
  const gallery = valueOf(await vault.create(passphrase));
  const files: Blob[] = [];
  const sink = { ...collectingSink((file) => files.push(file)), ...change };
  const made = await makePack(
    {
      source: anOrder(people),
      references: [photo('r1', 'rgb(200,30,30)', 6), photo('r2', 'rgb(30,200,30)')],
      case: theCase,
      gallery,
      newPackKey: (words) => vault.newPackKey(words),
    },
    { candidates: wanted, expiresOn: lastDay },
    sink,
  );
  return { vault, gallery, made, files };
}

/** On a device without a gallery. */
export async function unlocking(file: Blob, words: string, day = today): Promise<Result<UnlockedPack>> {
  const vault = tab(freshName());
  return unlockPack(
    (header, typed) => vault.packKey(header, typed),
    valueOf(await readHead(packKind, file)),
    words,
    day,
  );
}

export async function answering(pack: UnlockedPack, items: AnswerContent['items']): Promise<Blob> {
  const files: Blob[] = [];
  valueOf(
    await saveAnswer(
      pack,
      { reviewer: 'Mira', items },
      collectingSink((file) => files.push(file)),
    ),
  );
  return only(files);
}
