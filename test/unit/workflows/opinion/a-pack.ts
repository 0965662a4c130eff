/** Small packs and answers made by the real writers under a known key, without the second that a passphrase takes. */
import type { OpinionRequest } from '../../../../src/domain/case.ts';
import { success, type Result } from '../../../../src/domain/errors.ts';
import type { FivePoints } from '../../../../src/domain/face.ts';
import {
  answerKind,
  packKind,
  picturesOf,
  type AnswerContent,
  type PackContent,
} from '../../../../src/domain/pack-format.ts';
import type { SealedKind } from '../../../../src/domain/sealed-file.ts';
import { collectingSink } from '../../../../src/workflows/backup/save-file.ts';
import { readAnswer, writeAnswer } from '../../../../src/workflows/opinion/answer-file.ts';
import { readPack, writePack, type Pack } from '../../../../src/workflows/opinion/pack-file.ts';
import { packId } from '../../../../src/workflows/opinion/pack-id.ts';
import { beginFile, type SealingKey } from '../../../../src/workflows/sealed-file/begin-file.ts';
import { openFile } from '../../../../src/workflows/sealed-file/file-key.ts';
import { readHead } from '../../../../src/workflows/sealed-file/read-head.ts';
import type { FileSink } from '../../../../src/workflows/sealed-file/sink.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

export const lastDay = '2026-12-06';
export const dayBefore = '2026-12-05';
export const dayAfter = '2026-12-07';

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export async function newKey(): Promise<SealingKey> {
  return {
    header: {
      kdf: { algorithm: 'argon2id', memoryKiB: 65_536, iterations: 7, parallelism: 1, salt: random(16) },
      wrapped: random(60),
    },
    key: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
  };
}

export function numbered(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const points: FivePoints = [
  { x: 194.6, y: 268.8 },
  { x: 317.4, y: 268.8 },
  { x: 256, y: 342 },
  { x: 207, y: 404 },
  { x: 305, y: 404 },
];

/** The beginning of a JPEG that says it is so large, and as many bytes behind it. */
export function jpegOf(width: number, height: number, bytes: number): Bytes {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, ...size, 3];
  const jpeg = new Uint8Array(head.length + bytes).fill(7);
  jpeg.set(head);
  return jpeg;
}

/** One reference, aged six, and as many faces. */
export function aPack(faces = 4): Pack {
  const content: PackContent = {
    expiresOn: lastDay,
    references: [{ picture: { id: numbered(1), points }, statedAge: 6 }],
    items: Array.from({ length: faces }, (_, index) => ({
      item: numbered(100 + index),
      pictures: [{ id: numbered(200 + index), points }],
    })),
  };
  const pictures = new Map(picturesOf(content).map((id, index) => [id, jpegOf(512, 640, 20_000 + index)]));
  return { ...content, pictures };
}

export function anAnswer(faces = 4, change: Partial<AnswerContent> = {}): AnswerContent {
  return {
    id: numbered(900),
    reviewer: 'Mira',
    answeredAt: '2026-12-01T10:00:00.000Z',
    items: Array.from({ length: faces }, (_, index) => ({
      item: numbered(100 + index),
      verdict: (['lead', 'excluded', 'unsure', 'excluded'] as const)[index % 4] ?? 'unsure',
      reason: 'the ears',
      parts: [{ part: 'ears', verdict: 'similar', note: 'both lobes hang free' }],
    })),
    ...change,
  };
}

/** What the maker of the pack kept: the second half of the faces are decoys. */
export async function aRequest(
  { header }: Pick<SealingKey, 'header'>,
  faces = 4,
  change: Partial<OpinionRequest> = {},
): Promise<OpinionRequest> {
  return {
    id: await packId(header),
    case: numbered(500),
    madeAt: '2026-11-22T10:00:00.000Z',
    expiresOn: lastDay,
    passphrase: 'abcd-efgh-jkmn-pqrs-tuvw',
    items: Array.from({ length: faces }, (_, index) => ({
      item: numbered(100 + index),
      candidate: { kind: 'person', person: numbered(700 + index) } as const,
      decoy: index >= faces / 2,
    })),
    answers: [],
    ...change,
  };
}

async function written(write: (sink: FileSink) => Promise<void>): Promise<Bytes> {
  const files: Blob[] = [];
  const sink = collectingSink((file) => files.push(file));
  await write(sink);
  await sink.close();
  return new Uint8Array(await new Blob(files).arrayBuffer());
}

export const packBytes = (key: SealingKey, pack: Pack): Promise<Bytes> =>
  written((sink) => writePack(key, pack, sink));

export const answerBytes = (key: SealingKey, answer: AnswerContent): Promise<Bytes> =>
  written((sink) => writeAnswer(key, answer, sink));

/** Soundly sealed, whatever the plain bytes are. */
export function sealedBytes(kind: SealedKind, key: SealingKey, plain: Bytes): Promise<Bytes> {
  return written(async (sink) => {
    const body = await beginFile(kind, key, sink);
    await body.write(plain);
    await body.end();
  });
}

export async function readPackBytes(
  bytes: Bytes,
  { key }: Pick<SealingKey, 'key'>,
  today = dayBefore,
): Promise<Result<Pack>> {
  const head = await readHead(packKind, new Blob([bytes]));
  if (!head.ok) return head;
  const opened = await openFile(head.value, key);
  return opened.ok ? readPack(opened.value, today) : opened;
}

export async function readAnswerBytes(
  bytes: Bytes,
  { key }: Pick<SealingKey, 'key'>,
): Promise<Result<AnswerContent>> {
  const head = await readHead(answerKind, new Blob([bytes]));
  if (!head.ok) return head;
  const opened = await openFile(head.value, key);
  return opened.ok ? readAnswer(opened.value) : opened;
}

/** Any passphrase leads to the key. */
export const opensWith =
  ({ key }: Pick<SealingKey, 'key'>) =>
  (): Promise<Result<CryptoKey>> =>
    Promise.resolve(success(key));
