/** The engine's own networks and decoder under Node: weights from models/manifest.json, pixels by sharp. */
import sharp from 'sharp';
import type { ModelName } from 'virtual:models';
import {
  createAgeEstimator,
  createDescriber,
  createLandmarks68,
} from '../../../src/engine/worker/nets/describers.ts';
import { createFaceMesh } from '../../../src/engine/worker/nets/face-mesh.ts';
import type { Graph } from '../../../src/engine/worker/nets/graph/graph.ts';
import { decodeWeights, type Weights } from '../../../src/engine/worker/nets/graph/weights.ts';
import type { Nets } from '../../../src/engine/worker/nets/nets.ts';
import { ageNetwork } from '../../../src/engine/worker/nets/networks/age.ts';
import { faceMeshNetwork, type GraphNode } from '../../../src/engine/worker/nets/networks/face-mesh.ts';
import { faceRecognition } from '../../../src/engine/worker/nets/networks/face-recognition.ts';
import { landmarks68Network } from '../../../src/engine/worker/nets/networks/landmarks68.ts';
import { mobileFaceNet } from '../../../src/engine/worker/nets/networks/mobilefacenet.ts';
import { tinyDetector } from '../../../src/engine/worker/nets/networks/tiny-detector.ts';
import { createSsdDetector } from '../../../src/engine/worker/nets/ssd-detector.ts';
import { createTinyDetector } from '../../../src/engine/worker/nets/tiny-detector.ts';
import type { Raster } from '../../../src/engine/worker/raster.ts';
import { createSimdNetwork } from '../../../src/engine/worker/simd/simd-network.ts';
import * as tf from '../../../src/engine/worker/tf.ts';
import { readModel, simdMemory } from './model-files.ts';

export async function nodeWeights(name: ModelName): Promise<Weights> {
  const { bytes, specs } = await readModel(name);
  return decodeWeights(bytes, specs);
}

export async function meshGraph(): Promise<Graph> {
  const { topology } = await readModel('faceMesh');
  const { node } = topology as { readonly node: readonly GraphNode[] };
  return faceMeshNetwork(await nodeWeights('faceMesh'), node);
}

/** TensorFlow.js as face-api's own networks need it. */
export async function prepareTensors(): Promise<void> {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
}

export async function nodeNets(): Promise<Nets> {
  const memory = await simdMemory();
  const network = (graph: Graph) => createSimdNetwork(graph, memory);
  return {
    tinyDetector: createTinyDetector(network(tinyDetector(await nodeWeights('tinyFaceDetector')))),
    faceMesh: createFaceMesh(network(await meshGraph())),
    mobileFaceNet: createDescriber(network(mobileFaceNet(await nodeWeights('mobileFaceNet')))),
    faceRecognition: createDescriber(network(faceRecognition(await nodeWeights('faceRecognition')))),
    ageEstimator: createAgeEstimator(network(ageNetwork(await nodeWeights('ageGender')))),
    // Nothing here makes templates.
    projection: () => Promise.reject(new Error('no projection under Node')),
    ssdDetector: async () => {
      await prepareTensors();
      const { bytes, specs } = await readModel('ssdMobilenetv1');
      return createSsdDetector(bytes, specs);
    },
    landmarks68: async () =>
      createLandmarks68(network(landmarks68Network(await nodeWeights('faceLandmark68')))),
  };
}

/** Pixels of an image file, upright. */
export async function rasterOfFile(path: string): Promise<Raster> {
  const { data, info } = await sharp(path).rotate().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}
