/**
 * The production engine and gallery without the page: a second entry of the build, so that benches, fitting, whole flows
 * and the evaluation command drive the very bundle, workers, models and policy that people get. The page itself never
 * loads it.
 */
import type { ErrorCode } from '../domain/errors.ts';
import { largestFace, type Descriptors, type Face } from '../domain/face.ts';
import { overallQuality } from '../domain/overall-quality.ts';
import type { AblatedDescriptors, AnalyseOptions, RawFace } from '../engine/contract.ts';
import { createPool, type EnginePool, type PoolOptions } from '../engine/pool.ts';
import { fetchShipped } from './shipped/fetch-shipped.ts';
import { KeptFaces, type PairScore, type PairToScore } from './kept-faces.ts';

export { createPool } from '../engine/pool.ts';
export { createVault } from '../gallery/open-vault.ts';
export { importPhotos } from './importing/import-photos.ts';
export { filesSource, folderSource } from './importing/sources.ts';
export { gistOf } from './compare.ts';
export { createPairEngine } from './match/pair-engine.ts';
export { makeQueue } from './match/queue.ts';
export { loadPlaces } from './places/load-places.ts';
export { blocksToDo } from './match/run-plan.ts';
export { BestPairs } from '../kernel/top-k/best-pairs.ts';
export { readFolder } from './search/folder.ts';
export { createSearch } from './search/search.ts';
export { createTemplateIndex } from './search/template-index.ts';
export type { PairScore, PairToScore } from './kept-faces.ts';

/** The largest face of one photo, as plain JSON. */
export interface PhotoReading {
  readonly status: 'ok' | ErrorCode;
  readonly faces: number;
  /** The worker's time for this photo, all faces together. */
  readonly milliseconds: number;
  /** How good a witness the face is, 0 to 1. */
  readonly quality?: number;
  readonly face?: Pick<Face, 'box' | 'rung' | 'score' | 'alignment' | 'age' | 'quality'>;
  /** What the networks said before the kernel, when `raw` was asked for. */
  readonly raw?: PlainDescriptors & {
    readonly networkAge: number;
    /** When `ablate` was asked for too. */
    readonly ablated?: Readonly<Record<keyof AblatedDescriptors, PlainDescriptors>>;
  };
}

export type PlainDescriptors = Readonly<Record<keyof Descriptors, readonly number[]>>;

export interface HeadlessOptions extends PoolOptions {
  /** Keeps the largest face of every photo that is read, so that pairs of them can be scored; by default none is kept. */
  readonly keepFaces?: boolean;
  /** Readings carry the networks' raw outputs; for fitting. */
  readonly raw?: boolean;
  /** With `raw`: also the descriptors with one step of the engine left out. */
  readonly ablate?: boolean;
}

export interface Headless {
  readonly pool: EnginePool;
  /** Reads photos from addresses below the page's own origin; each is handed over as it is done, in no fixed order. */
  readAll(urls: readonly string[], onReading: OnReading): Promise<void>;
  /** Makes these photos the collection that scores are held against; says how many of them have a face. */
  useCohort(urls: readonly string[]): number;
  /** Scores in the order of the pairs; their photos must have been read with `keepFaces`. */
  scorePairs(pairs: readonly PairToScore[]): readonly PairScore[];
  /** Templates in the order of the photos, null for one without a face; they must have been read with `keepFaces`. */
  templates(urls: readonly string[]): readonly (readonly number[] | null)[];
  /** Largest faces in the order of the photos, undefined for one without; they must have been read with `keepFaces`. */
  faces(urls: readonly string[]): readonly (Face | undefined)[];
}

export type OnReading = (url: string, reading: PhotoReading) => unknown;

/** Photos in flight: enough that no worker waits for the next. */
const lanes = 8;

export function createHeadless({
  keepFaces = false,
  raw = false,
  ablate = false,
  ...options
}: HeadlessOptions = {}): Headless {
  const pool = createPool(options);
  const kept = new KeptFaces();
  const readOne = async (url: string): Promise<PhotoReading> => {
    const outcome = await read(pool, url, { raw, ablate });
    if (keepFaces) kept.keep(url, outcome.face ?? { failed: outcome.failed });
    return plain(outcome);
  };
  return {
    pool,
    useCohort: (urls) => kept.useCohort(urls),
    scorePairs: (pairs) => kept.scorePairs(pairs),
    templates: (urls) => kept.templates(urls),
    faces: (urls) => kept.faces(urls),
    readAll: async (urls, onReading) => {
      const waiting = [...urls].reverse();
      const lane = async () => {
        for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
          await onReading(url, await readOne(url));
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
    },
  };
}

type Outcome = { readonly faces: number; readonly milliseconds: number } & (
  | { readonly face: Face; readonly raw: RawFace | undefined; readonly failed?: never }
  | { readonly face?: never; readonly raw?: never; readonly failed: ErrorCode }
);

async function read(pool: EnginePool, url: string, options: AnalyseOptions): Promise<Outcome> {
  const photo = await fetchPhoto(url);
  if (photo === undefined) return { failed: 'photo.not-a-file', faces: 0, milliseconds: 0 };
  const result = await pool.analyse(photo, options);
  if (!result.ok) return { failed: result.failure.code, faces: 0, milliseconds: 0 };
  const { faces } = result.value.photo;
  const milliseconds = Object.values(result.value.timings).reduce((sum, spent) => sum + spent, 0);
  const largest = largestFace(faces) ?? -1;
  const face = faces[largest];
  return face === undefined
    ? { failed: 'photo.no-face', faces: 0, milliseconds }
    : { face, raw: result.value.raw?.[largest], faces: faces.length, milliseconds };
}

/** Undefined when there is no such file, or when it cannot be read to its end. */
async function fetchPhoto(url: string): Promise<Blob | undefined> {
  try {
    const response = await fetchShipped(url);
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}

function plain({ faces, milliseconds, face, raw, failed }: Outcome): PhotoReading {
  if (face === undefined) return { status: failed, faces, milliseconds };
  const { box, rung, score, alignment, age, quality } = face;
  return {
    status: 'ok',
    faces,
    milliseconds,
    quality: overallQuality(face),
    face: { box, rung, score, alignment, age, quality },
    ...(raw !== undefined && {
      raw: {
        ...plainDescriptors(raw.descriptors),
        networkAge: raw.networkAge,
        ...(raw.ablated !== undefined && {
          ablated: {
            withoutMirror: plainDescriptors(raw.ablated.withoutMirror),
            withoutMesh: plainDescriptors(raw.ablated.withoutMesh),
          },
        }),
      },
    }),
  };
}

function plainDescriptors({ mobileFaceNet, faceApi }: Descriptors): PlainDescriptors {
  return { mobileFaceNet: [...mobileFaceNet], faceApi: [...faceApi] };
}
