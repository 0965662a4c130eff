/** Everything that crosses between the page and an engine worker, and nothing else. */
import type { Result } from '../domain/errors.ts';
import type { Descriptors, FivePoints, PhotoFaces } from '../domain/face.ts';
import type { Treatment } from '../domain/treatment.ts';

export type Backend = 'webgpu' | 'wasm';

export interface StartOptions {
  /** Skip the choice and use this backend: the pool passes on what its first worker chose. */
  readonly backend?: Backend;
  /** Name of the Web Lock that the worker holds for as long as it lives. */
  readonly lifeLock: string;
}

export interface StartReport {
  readonly backend: Backend;
  /** Milliseconds of one reference descriptor on each backend that gave the right numbers, where several were tried. */
  readonly selfTest: Readonly<Partial<Record<Backend, number>>>;
}

/** Bytes of model files so far, packed; `total` is known from the manifest before the first byte arrives. */
export interface ModelProgress {
  readonly loaded: number;
  readonly total: number;
  /** Read from what this device keeps, on the way here, or waiting for a line that broke and is tried again. */
  readonly state: 'reading' | 'getting' | 'broken';
}

export interface AnalyseOptions {
  /** Five points set by hand, in pixels of the upright photo: no detector runs, one face comes back. */
  readonly marks?: FivePoints;
  /** Also return what the networks saw and said; for tests, benches and fitting. */
  readonly raw?: boolean;
  /** With `raw`: also describe each face with one step left out; for fitting, costs half as much time again. */
  readonly ablate?: boolean;
  /** Also return the pictures that a gallery keeps. */
  readonly keep?: true;
  /** Look at a smaller copy of the photo; set by the pool, see its `lighten`. */
  readonly light?: true;
}

export interface TreatOptions {
  /** Pixels of the result's long side at most, for previews; nothing is enlarged. */
  readonly longSide?: number;
}

/** An upright photo with all of its treatment, as a JPEG without metadata. */
export interface TreatedPhoto {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
}

/** An encoded picture without metadata. */
export interface EncodedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Media type, such as `image/jpeg`. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** What a gallery keeps of a photo instead of the file. */
export interface KeptPictures {
  /** The upright photo, at most 640 pixels on the long side. */
  readonly view: EncodedPicture;
  /** A square round each face, in their order, turned upright by its eyes. */
  readonly crops: readonly EncodedPicture[];
  /** Block-mean hash of 256 bits, hexadecimal: near-duplicates differ in few bits. */
  readonly perceptualHash: string;
}

/** Aligned crop as the network saw it, RGB, row by row. */
export interface Crop {
  readonly size: number;
  readonly rgb: Uint8Array;
}

export interface FaceCrops {
  /** 112x112 on MobileFaceNet's template. */
  readonly mobileFaceNet: Crop;
  /** 150x150 on dlib's template. */
  readonly faceApi: Crop;
}

/** The same face described with one step left out, to measure what the step is worth. */
export interface AblatedDescriptors {
  /** Of the crops alone, without their mirror images. */
  readonly withoutMirror: Descriptors;
  /** Of crops aligned by face-api's 68 points, however they lie, instead of the mesh. */
  readonly withoutMesh: Descriptors;
}

/** A face before the kernel: what crossed into the networks and what came out. */
export interface RawFace {
  readonly crops: FaceCrops;
  readonly descriptors: Descriptors;
  /** The age network's own estimate, years. */
  readonly networkAge: number;
  /** When `ablate` was asked for. */
  readonly ablated?: AblatedDescriptors;
}

export const stages = ['decode', 'detect', 'align', 'describe', 'age', 'quality'] as const;
export type Stage = (typeof stages)[number];

export interface Analysis {
  readonly photo: PhotoFaces;
  /** Milliseconds by stage, over all faces of the photo. */
  readonly timings: Readonly<Record<Stage, number>>;
  /** One entry per face, in their order, when `raw` was asked for. */
  readonly raw?: readonly RawFace[];
  /** When `keep` was asked for; also of a photo without a face. */
  readonly kept?: KeptPictures;
}

export interface EngineMemory {
  readonly tensors: number;
  readonly bytes: number;
}

/** The worker's side of the wire, exposed through Comlink. */
export interface EngineWorker {
  start(options: StartOptions, progress: (progress: ModelProgress) => void): Promise<Result<StartReport>>;
  analyse(photo: Blob, options: AnalyseOptions): Promise<Result<Analysis>>;
  treat(photo: Blob, treatment: Treatment, options: TreatOptions): Promise<Result<TreatedPhoto>>;
  memory(): EngineMemory;
}
