import { models, type ModelName } from 'virtual:models';
import type { Projection } from '../../kernel/projection.ts';
import type { Choice } from './backend.ts';
import { needTensors } from './late-tensors.ts';
import type { ModelStore } from './model-store.ts';
import { createAgeEstimator, createDescriber, createLandmarks68 } from './nets/describers.ts';
import { createFaceMesh } from './nets/face-mesh.ts';
import type { Graph } from './nets/graph/graph.ts';
import type { Network } from './nets/graph/network.ts';
import { decodeWeights, weight, type Weights } from './nets/graph/weights.ts';
import type { Nets } from './nets/nets.ts';
import { ageNetwork } from './nets/networks/age.ts';
import { faceMeshNetwork, type GraphNode } from './nets/networks/face-mesh.ts';
import { faceRecognition } from './nets/networks/face-recognition.ts';
import { landmarks68Network } from './nets/networks/landmarks68.ts';
import { tinyDetector } from './nets/networks/tiny-detector.ts';
import { createTinyDetector } from './nets/tiny-detector.ts';
import { once, soon } from './once.ts';

/** Files that every photo needs, in the order of need; the two that few photos need are fetched when one first does. */
const always: readonly ModelName[] = [
  'tinyFaceDetector',
  'faceMesh',
  'selfTest',
  'mobileFaceNet',
  'faceRecognition',
  'ageGender',
  'kernel',
];
/** Where several backends may run the networks, the trial that chooses comes before all of them. */
const ofTrial: readonly ModelName[] = ['selfTest', 'mobileFaceNet'];

export function filesInOrder(hasTrial: boolean): readonly ModelName[] {
  return hasTrial ? [...ofTrial, ...always.filter((name) => !ofTrial.includes(name))] : always;
}

/**
 * Every network, each built on the current backend as soon as its weights are there: a photo is decoded and its faces
 * are aligned while what describes them is still on its way.
 */
export function createNets(
  store: ModelStore,
  { backend, create, mobileFaceNet }: Choice,
): Nets & { readonly canLook: () => Promise<unknown> } {
  const read = async (name: ModelName) => decodeWeights(await store.bytes(name), models[name].weights);
  const built = <T>(name: ModelName, graph: (weights: Weights) => Graph, made: (network: Network) => T) =>
    once(async () => made(create(graph(await read(name)))));
  const canLook = built('tinyFaceDetector', tinyDetector, createTinyDetector);
  const nets = {
    canLook,
    tinyDetector: soon(canLook),
    faceMesh: soon(built('faceMesh', (weights) => faceMeshNetwork(weights, meshNodes()), createFaceMesh)),
    mobileFaceNet: soon(mobileFaceNet),
    faceRecognition: soon(built('faceRecognition', faceRecognition, createDescriber)),
    ageEstimator: soon(built('ageGender', ageNetwork, createAgeEstimator)),
    projection: once(async () => projectionOf(await read('kernel'))),
    landmarks68: built('faceLandmark68', landmarks68Network, createLandmarks68),
    ssdDetector: once(async () => {
      const { prepareTensors, createSsdDetector } = await needTensors();
      await prepareTensors(backend);
      return createSsdDetector(await store.bytes('ssdMobilenetv1'), models.ssdMobilenetv1.weights);
    }),
  };
  nets.projection().catch(() => undefined);
  return nets;
}

function meshNodes(): readonly GraphNode[] {
  return (models.faceMesh.topology as { readonly node: readonly GraphNode[] }).node;
}

function projectionOf(tables: Weights): Projection {
  const take = (name: keyof Projection) => weight(tables, name).values;
  return { centre: take('centre'), matrix: take('matrix'), ageHead: take('ageHead') };
}
