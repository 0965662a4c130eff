/** The engine's own networks and decoder under Node: wasm backend, weights from models/manifest.json, pixels by sharp. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { ModelName } from 'virtual:models';
import { readManifest, readVerified } from '../../../models/manifest.ts';
import { createAgeEstimator } from '../../../src/engine/worker/nets/age-gender.ts';
import { createSsdDetector, createTinyDetector } from '../../../src/engine/worker/nets/detectors.ts';
import { createFaceMesh } from '../../../src/engine/worker/nets/face-mesh.ts';
import { createFaceRecognition } from '../../../src/engine/worker/nets/face-recognition.ts';
import { createLandmarks68 } from '../../../src/engine/worker/nets/landmarks68.ts';
import type { Nets } from '../../../src/engine/worker/nets/nets.ts';
import { createMobileFaceNetRunner } from '../../../src/engine/worker/nets/run-mobilefacenet.ts';
import type { Raster } from '../../../src/engine/worker/raster.ts';
import type { WeightMap } from '../../../src/engine/worker/tensors.ts';
import * as tf from '../../../src/engine/worker/tf.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

type Specs = Parameters<typeof tf.io.decodeWeights>[1];

interface WeightGroup {
  readonly weights: Specs;
}

interface GraphModel {
  readonly modelTopology: object;
  readonly signature: object;
  readonly weightsManifest: readonly [WeightGroup];
}

interface Described {
  readonly bytes: ArrayBuffer;
  readonly weights: Specs;
  readonly model: Partial<GraphModel>;
}

async function read(name: ModelName): Promise<Described> {
  const { file, specs } = (await readManifest(root)).models[name];
  const bytes = Uint8Array.from(await readVerified(root, file)).buffer;
  const described = JSON.parse(new TextDecoder().decode(await readVerified(root, specs))) as
    [WeightGroup] | (WeightGroup & { readonly weightsManifest?: [WeightGroup] });
  if (Array.isArray(described)) return { bytes, weights: described[0].weights, model: {} };
  return { bytes, weights: (described.weightsManifest?.[0] ?? described).weights, model: described };
}

async function weightsOf(name: ModelName): Promise<WeightMap> {
  const { bytes, weights } = await read(name);
  return tf.io.decodeWeights(bytes, weights);
}

async function faceMeshModel(): Promise<tf.GraphModel> {
  const { bytes, weights, model } = await read('faceMesh');
  const { modelTopology = {}, signature = {} } = model;
  return tf.loadGraphModel(
    tf.io.fromMemory({ modelTopology, signature, weightSpecs: weights, weightData: bytes }),
  );
}

export async function nodeNets(): Promise<Nets> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
  return {
    tinyDetector: createTinyDetector(await weightsOf('tinyFaceDetector')),
    faceMesh: createFaceMesh(await faceMeshModel()),
    mobileFaceNet: createMobileFaceNetRunner(await weightsOf('mobileFaceNet')),
    faceRecognition: createFaceRecognition(await weightsOf('faceRecognition')),
    ageEstimator: createAgeEstimator(await weightsOf('ageGender')),
    // Nothing here makes templates.
    projection: {
      centre: new Float32Array(),
      matrix: new Float32Array(),
      ageHead: new Float32Array(),
    },
    ssdDetector: async () => createSsdDetector(await weightsOf('ssdMobilenetv1')),
    landmarks68: async () => createLandmarks68(await weightsOf('faceLandmark68')),
  };
}

/** Pixels of an image file, upright. */
export async function rasterOfFile(path: string): Promise<Raster> {
  const { data, info } = await sharp(path).rotate().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}
