import { models, type ModelName } from 'virtual:models';
import type { Projection } from '../../kernel/projection.ts';
import type { ModelStore } from './model-store.ts';
import { createAgeEstimator } from './nets/age-gender.ts';
import { createSsdDetector, createTinyDetector } from './nets/detectors.ts';
import { createFaceMesh } from './nets/face-mesh.ts';
import { createFaceRecognition } from './nets/face-recognition.ts';
import { createLandmarks68 } from './nets/landmarks68.ts';
import type { Nets } from './nets/nets.ts';
import { createMobileFaceNetRunner } from './nets/run-mobilefacenet.ts';
import type { WeightMap } from './tensors.ts';
import { dispose, io, loadGraphModel, type GraphModel } from './tf.ts';

/** Files that every photo needs, in the order of need. */
const always = [
  'selfTest',
  'mobileFaceNet',
  'tinyFaceDetector',
  'faceMesh',
  'faceRecognition',
  'ageGender',
  'kernel',
] as const;

/** Verified bytes in memory until the networks are made from them. */
export interface LoadedModels {
  bytes(name: (typeof always)[number]): ArrayBuffer;
  /** Fresh tensors on the current backend; the caller owns them. */
  weights(name: (typeof always)[number]): WeightMap;
}

export async function loadModels(store: ModelStore): Promise<LoadedModels> {
  store.announce(always);
  const loaded = new Map<ModelName, ArrayBuffer>(
    await Promise.all(always.map(async (name) => [name, await store.bytes(name)] as const)),
  );
  const bytes = (name: ModelName): ArrayBuffer => {
    const found = loaded.get(name);
    if (found === undefined) throw new Error(`${name} was not loaded`);
    return found;
  };
  return { bytes, weights: (name) => io.decodeWeights(bytes(name), [...models[name].weights]) };
}

/** Builds every network on the current backend; the two rare ones are fetched when first needed. */
export async function createNets(loaded: LoadedModels, store: ModelStore): Promise<Nets> {
  const later = <T>(name: ModelName, create: (weights: WeightMap) => T) =>
    once(async () => create(io.decodeWeights(await store.bytes(name), [...models[name].weights])));
  return {
    tinyDetector: createTinyDetector(loaded.weights('tinyFaceDetector')),
    faceMesh: createFaceMesh(await graphModel('faceMesh', loaded.bytes('faceMesh'))),
    mobileFaceNet: createMobileFaceNetRunner(loaded.weights('mobileFaceNet')),
    faceRecognition: createFaceRecognition(loaded.weights('faceRecognition')),
    ageEstimator: createAgeEstimator(loaded.weights('ageGender')),
    projection: projectionOf(loaded.weights('kernel')),
    ssdDetector: later('ssdMobilenetv1', createSsdDetector),
    landmarks68: later('faceLandmark68', createLandmarks68),
  };
}

function projectionOf(tables: WeightMap): Projection {
  const take = (name: keyof Projection): Float32Array => {
    const table = tables[name];
    if (table === undefined) throw new Error(`the kernel has no ${name}`);
    return table.dataSync<'float32'>();
  };
  const projection = { centre: take('centre'), matrix: take('matrix'), ageHead: take('ageHead') };
  dispose(tables);
  return projection;
}

async function graphModel(name: ModelName, bytes: ArrayBuffer): Promise<GraphModel> {
  const { topology, signature, weights } = models[name];
  const artifacts = { modelTopology: topology, signature, weightSpecs: [...weights], weightData: bytes };
  return loadGraphModel(io.fromMemory(artifacts));
}

/** Remembers success only: a failed load is tried again by the next photo. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return async () => {
    loading ??= load();
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
}
