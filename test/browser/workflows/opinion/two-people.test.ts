/** A pack from one device to another and back, with real pictures, real keys and a real gallery. */
import { describe, expect, it } from 'vitest';
import { candidateKey, type CandidateRef, type Decision, type Review } from '../../../../src/domain/case.ts';
import type { FivePoints } from '../../../../src/domain/face.ts';
import { packKind, packPicture, type AnswerContent } from '../../../../src/domain/pack-format.ts';
import { headBytes, sealedChunkBytes } from '../../../../src/domain/sealed-file.ts';
import type { Kept, OpenGallery, Vault } from '../../../../src/gallery/contract.ts';
import { agreementOf } from '../../../../src/workflows/opinion/agreement.ts';
import { collectingSink } from '../../../../src/workflows/backup/save-file.ts';
import { makePack, type MadePack } from '../../../../src/workflows/opinion/make-pack.ts';
import { mergeAnswer } from '../../../../src/workflows/opinion/merge-answer.ts';
import { saveAnswer } from '../../../../src/workflows/opinion/save-answer.ts';
import { unlockPack, type UnlockedPack } from '../../../../src/workflows/opinion/unlock-pack.ts';
import type { PackSource } from '../../../../src/workflows/opinion/source.ts';
import type { Candidate, CandidateDetail, DeskPhoto } from '../../../../src/workflows/search/contract.ts';
import type { FileSink } from '../../../../src/workflows/sealed-file/sink.ts';
import { readHead } from '../../../../src/workflows/sealed-file/read-head.ts';
import type { Result } from '../../../../src/domain/errors.ts';
import { at, codeOf, only, valueOf } from '../../engine/expecting.ts';
import { freshName, passphrase, tab } from '../../gallery/galleries.ts';

const theCase = 'ca5e0000-0000-4000-8000-000000000001';
const today = '2026-11-22';
const lastDay = '2026-12-06';
/** The first three faces of the order are candidates of the pack. */
const wanted = 3;

const refOf = (place: number): CandidateRef => ({
  kind: 'file',
  sha256: String(place).padStart(64, '0'),
  face: 0,
  path: `Aunt Ottoline/harbour-${place}.jpg`,
});
const keyOf = (place: number): string => candidateKey(refOf(place));
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

async function asking(people: number, change: Partial<FileSink> = {}): Promise<Asked> {
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
async function unlocking(file: Blob, words: string, day = today): Promise<Result<UnlockedPack>> {
  const vault = tab(freshName());
  return unlockPack(
    (header, typed) => vault.packKey(header, typed),
    valueOf(await readHead(packKind, file)),
    words,
    day,
  );
}

async function answering(pack: UnlockedPack, items: AnswerContent['items']): Promise<Blob> {
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

const pixelOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<{ size: readonly number[]; red: number }> => {
  const picture = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const size = [picture.width, picture.height];
  return { size, red: context?.getImageData(256, 300, 1, 1).data[0] ?? 0 };
};

describe('a pack from one person to another', () => {
  it('opens elsewhere with its passphrase, shows every face the same way, and says nothing of them', async () => {
    const { made, files } = await asking(40);
    const { request, leftOut } = valueOf(made);
    expect(leftOut).toBe(0);
    const { pack } = valueOf(await unlocking(only(files), request.passphrase));
    expect(pack.references.map(({ statedAge }) => statedAge)).toEqual([6, undefined]);
    expect(pack.expiresOn).toBe(lastDay);
    expect(pack.items).toHaveLength(2 * wanted);
    expect(pack.items.map(({ item }) => item)).toEqual(request.items.map(({ item }) => item));
    for (const [, bytes] of pack.pictures) {
      expect((await pixelOf(bytes)).size).toEqual([packPicture.width, packPicture.height]);
      expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/Exif|Grimsby/);
    }
    for (const { pictures } of pack.items) {
      const [left, right] = only(pictures).points;
      expect([left.x, left.y, right.x, right.y].map(Math.round)).toEqual([195, 269, 317, 269]);
    }
    const { pictures, ...said } = pack;
    expect(JSON.stringify(said)).not.toMatch(/Ottoline|Grimsby|harbour|evidence|decoy|candidate|case/);
    expect(pictures.size).toBe(2 + 2 * wanted);
  });

  it('holds the faces that the request says, mixed', async () => {
    const orders: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const { made, files } = await asking(40);
      const { request } = valueOf(made);
      const { pack } = valueOf(await unlocking(only(files), request.passphrase));
      for (const [index, { candidate, decoy }] of request.items.entries()) {
        const place = candidate.kind === 'file' ? Number(candidate.sha256) : -1;
        expect(place < wanted).toBe(!decoy);
        const bytes = pack.pictures.get(only(at(pack.items, index).pictures).id);
        const { red } = await pixelOf(bytes ?? new Uint8Array());
        expect(Math.abs(red - (40 + place * 4))).toBeLessThanOrEqual(2);
      }
      orders.push(request.items.map(({ decoy }) => (decoy ? 'x' : 'o')).join(''));
    }
    // Twenty orders of three and three: four times the same by chance once in 8,000 runs.
    expect(new Set(orders).size).toBeGreaterThan(1);
  });

  it('has nothing in clear', async () => {
    const { made, files } = await asking(40);
    const { request } = valueOf(made);
    const bytes = new Uint8Array(await only(files).arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    for (const told of [
      'Ottoline',
      'harbour',
      lastDay,
      request.id,
      request.passphrase,
      'JFIF',
      '\xff\xd8\xff',
    ]) {
      expect(text).not.toContain(told);
    }
    expect((bytes.length - headBytes) % sealedChunkBytes).toBe(0);
  });

  it('does not open with another passphrase, after its last day, or once it was altered', async () => {
    const { made, files } = await asking(40);
    const { request } = valueOf(made);
    const file = only(files);
    expect(codeOf(await unlocking(file, 'abcd-efgh-jkmn-pqrs-tuvw'))).toBe('pack.wrong-passphrase');
    expect(codeOf(await unlocking(file, request.passphrase, '2026-12-07'))).toBe('pack.expired');
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[bytes.length - 40_000] = (bytes[bytes.length - 40_000] ?? 0) ^ 1;
    expect(codeOf(await unlocking(new Blob([bytes]), request.passphrase))).toBe('pack.damaged');
  });

  it('is not made of too few faces, and then leaves neither file nor request', async () => {
    const { gallery, made, files } = await asking(5);
    expect(codeOf(made)).toBe('pack.too-few');
    expect(files).toEqual([]);
    expect(valueOf(await gallery.list('opinions')).kept).toEqual([]);
  });

  it('leaves no request behind when the file could not be saved', async () => {
    const { gallery, made } = await asking(40, {
      close: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    });
    expect(codeOf(made)).toBe('gallery.quota');
    expect(valueOf(await gallery.list('opinions')).kept).toEqual([]);
  });
});

describe('the answer on its way back', () => {
  it('is kept once with the case, and shows where the two differ', async () => {
    const { vault, gallery, made, files } = await asking(40);
    const { request } = valueOf(made);
    const opened = valueOf(await unlocking(only(files), request.passphrase));
    const decoys = new Set(request.items.filter(({ decoy }) => decoy).map(({ item }) => item));
    const items: AnswerContent['items'] = opened.pack.items.map(({ item }, index) => ({
      item,
      verdict: decoys.has(item) ? (index % 2 === 0 ? 'lead' : 'excluded') : 'excluded',
      reason: 'the ears differ',
      parts: [{ part: 'ears', verdict: 'different' }],
    }));
    const answer = await answering(opened, items);
    const merge = async (): Promise<Result<unknown>> =>
      mergeAnswer(
        {
          requests: valueOf(await gallery.list('opinions')).kept,
          gallery,
          packKey: (header, words) => vault.packKey(header, words),
          today,
        },
        answer,
      );
    valueOf(await merge());
    const kept: Kept<typeof request> = only(valueOf(await gallery.list('opinions')).kept);
    expect(kept.record.answers).toHaveLength(1);
    expect(codeOf(await merge())).toBe('pack.already-merged');

    const decided: Decision = { at: '2026-11-20T10:00:00.000Z', verdict: 'lead', reason: '', evidence: 2 };
    const review: Review = {
      id: theCase,
      case: theCase,
      candidate: refOf(0),
      parts: [],
      decisions: [decided],
    };
    const agreement = agreementOf(kept.record, only(kept.record.answers), new Map([[keyOf(0), review]]));
    expect(agreement).toMatchObject({ both: 1, same: 0, decoys: 3 });
    expect(agreement.views.filter(({ flagged }) => flagged).map(({ key }) => key)).toEqual([keyOf(0)]);
    const taken = items.filter(({ item, verdict }) => decoys.has(item) && verdict === 'lead').length;
    expect(agreement.decoysAsLeads).toBe(taken);
  });

  it('belongs to no other case', async () => {
    const first = await asking(40);
    const second = await asking(40);
    const { request } = valueOf(first.made);
    const opened = valueOf(await unlocking(only(first.files), request.passphrase));
    const answer = await answering(
      opened,
      opened.pack.items.map(({ item }) => ({ item, verdict: 'unsure', reason: '', parts: [] })),
    );
    const merged = await mergeAnswer(
      {
        requests: valueOf(await second.gallery.list('opinions')).kept,
        gallery: second.gallery,
        packKey: (header, words) => second.vault.packKey(header, words),
        today,
      },
      answer,
    );
    expect(codeOf(merged)).toBe('pack.other-case');
  });
});
