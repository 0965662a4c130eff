import {
  AgeGenderNet,
  FaceLandmark68Net,
  FaceRecognitionNet,
  TinyFaceDetector,
  type NeuralNetwork,
} from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ModelName } from 'virtual:models';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Crop } from '../../../src/engine/contract.ts';
import { mirror } from '../../../src/engine/worker/crop.ts';
import type { Graph } from '../../../src/engine/worker/nets/graph/graph.ts';
import { ageNetwork } from '../../../src/engine/worker/nets/networks/age.ts';
import { faceRecognition } from '../../../src/engine/worker/nets/networks/face-recognition.ts';
import { landmarks68Network } from '../../../src/engine/worker/nets/networks/landmarks68.ts';
import { mobileFaceNet } from '../../../src/engine/worker/nets/networks/mobilefacenet.ts';
import { tinyDetector } from '../../../src/engine/worker/nets/networks/tiny-detector.ts';
import { createTinyDetector } from '../../../src/engine/worker/nets/tiny-detector.ts';
import { createSimdNetwork } from '../../../src/engine/worker/simd/simd-network.ts';
import type { SimdMemory } from '../../../src/engine/worker/simd/simd-memory.ts';
import { createTensorNetwork } from '../../../src/engine/worker/tensor-network.ts';
import * as tf from '../../../src/engine/worker/tf.ts';
import { cosine } from '../../../src/kernel/similarity.ts';
import { demoFolder } from '../../tools/corpus/scenes.ts';
import { readModel, simdMemory } from './model-files.ts';
import { meshGraph, nodeWeights, prepareTensors } from './node-nets.ts';

/** A woman's head of a demo photo. */
async function head(size: number): Promise<Crop> {
  const place = { left: 350, top: 250, width: 370, height: 370 };
  const photo = sharp(join(demoFolder, 'sample1.jpg')).extract(place);
  return { size, rgb: new Uint8Array(await photo.resize(size, size).removeAlpha().raw().toBuffer()) };
}

/** face-api's own network, fed as its documentation says; its types carry their own copy of TensorFlow.js's. */
async function stock<T extends NeuralNetwork<unknown>>(net: T, name: ModelName): Promise<T> {
  const { bytes, specs } = await readModel(name);
  const tensors: unknown = tf.io.decodeWeights(bytes, [...specs]);
  net.loadFromWeightMap(tensors as Parameters<T['loadFromWeightMap']>[0]);
  return net;
}
const tensorOf = ({ size, rgb }: Crop): never => {
  const tensor: unknown = tf.tensor3d(rgb, [size, size, 3], 'int32');
  return tensor as never;
};

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? Number.NaN))),
    0,
  );
}

describe('a network on our kernels says what it says in', () => {
  let memory: SimdMemory;
  beforeAll(async () => {
    await prepareTensors();
    memory = await simdMemory();
  }, 120_000);
  async function ours(graph: Graph, crop: Crop): Promise<readonly Float32Array[]> {
    const [results = []] = await createSimdNetwork(graph, memory)([crop]);
    return results.map(({ values }) => values);
  }

  it("face-api: dlib's descriptor, to a cosine of 0.999999", async () => {
    const chip = await head(150);
    const theirs = await (
      await stock(new FaceRecognitionNet(), 'faceRecognition')
    ).computeFaceDescriptor(tensorOf(chip));
    const [found = new Float32Array()] = await ours(
      faceRecognition(await nodeWeights('faceRecognition')),
      chip,
    );
    expect(cosine(found, theirs as Float32Array)).toBeGreaterThan(0.999999);
  });

  it('face-api: the age, to a hundredth of a year', async () => {
    const crop = await head(112);
    const theirs = await (await stock(new AgeGenderNet(), 'ageGender')).predictAgeAndGender(tensorOf(crop));
    if (Array.isArray(theirs)) throw new Error('one crop in, one age out');
    const [found = []] = await ours(ageNetwork(await nodeWeights('ageGender')), crop);
    expect(found[0]).toBeCloseTo(theirs.age, 2);
  });

  it('face-api: the 68 points, to a hundredth of a pixel', async () => {
    const crop = await head(112);
    const theirs = await (
      await stock(new FaceLandmark68Net(), 'faceLandmark68')
    ).detectLandmarks(tensorOf(crop));
    if (Array.isArray(theirs)) throw new Error('one crop in, one set of points out');
    const [found = new Float32Array()] = await ours(
      landmarks68Network(await nodeWeights('faceLandmark68')),
      crop,
    );
    const points = theirs.positions.flatMap(({ x, y }) => [x, y]);
    expect(
      largestDifference(
        found.map((share) => share * 112),
        points,
      ),
    ).toBeLessThan(0.01);
  });

  it.each([160, 224])('face-api: the tiny detector at %i pixels, to a tenth of a pixel', async (size) => {
    const crop = await head(size);
    const net = await stock(new TinyFaceDetector(), 'tinyFaceDetector');
    const [theirs] = await net.locateFaces(tensorOf(crop), { inputSize: size, scoreThreshold: 0.3 });
    if (theirs === undefined) throw new Error('the head holds a face');
    const graph = tinyDetector(await nodeWeights('tinyFaceDetector'));
    const found = await createTinyDetector(createSimdNetwork(graph, memory))(crop, 0.3);
    const [best] = found.toSorted((p, q) => q.score - p.score);
    const { x, y, width, height } = theirs.box;
    expect(best?.score).toBeCloseTo(theirs.score, 4);
    expect(best?.x).toBeCloseTo(x + width / 2, 1);
    expect(best?.y).toBeCloseTo(y + height / 2, 1);
    expect(best?.width).toBeCloseTo(width, 1);
    expect(best?.height).toBeCloseTo(height, 1);
  });

  it('its own graph model: the face mesh, to a hundredth of a pixel', async () => {
    const crop = await head(192);
    const { bytes, specs, topology, signature } = await readModel('faceMesh');
    const model = await tf.loadGraphModel(
      tf.io.fromMemory({
        modelTopology: topology as object,
        signature: signature as object,
        weightSpecs: [...specs],
        weightData: bytes,
      }),
    );
    const input = tf.expandDims(tf.div(tensorOf(crop), 255));
    const [theirs, flag] = model.execute({ input_1: input }, [
      'output_mesh',
      'output_faceflag',
    ]) as tf.Tensor[];
    const [points = [], logit = []] = await ours(await meshGraph(), crop);
    expect(largestDifference(points, (await theirs?.data()) ?? [])).toBeLessThan(0.01);
    const [sure = Number.NaN] = (await flag?.data()) ?? [];
    expect(1 / (1 + Math.exp(-(logit[0] ?? 0)))).toBeCloseTo(sure, 5);
  });

  it('TensorFlow.js of some rows of a large crop, which our kernels go through in bands', async () => {
    const graph = tinyDetector(await nodeWeights('tinyFaceDetector'));
    const { rgb } = await head(512);
    const rows = { size: 512, height: 352, rgb: rgb.slice(0, 3 * 512 * 352) };
    const [[theirs] = []] = await createTensorNetwork(graph)([rows]);
    const [[found] = []] = await createSimdNetwork(graph, memory)([rows]);
    expect([found?.width, found?.height, found?.channels]).toEqual([16, 11, 25]);
    expect(theirs?.height).toBe(11);
    expect(largestDifference(found?.values ?? [], theirs?.values ?? [])).toBeLessThan(1e-3);
  });

  it('each crop of a batch alone', async () => {
    const crop = await head(150);
    const dark = { size: 150, rgb: crop.rgb.map((value) => value >> 1) };
    const batch = [crop, dark, mirror(crop), mirror(dark), crop];
    const network = createSimdNetwork(faceRecognition(await nodeWeights('faceRecognition')), memory);
    const together = await network(batch);
    for (const [index, one] of batch.entries()) {
      const [alone = []] = await network([one]);
      const [values, expected] = [together[index]?.[0]?.values ?? [], alone[0]?.values ?? []];
      expect(largestDifference(values, expected)).toBeLessThan(1e-4);
    }
  });

  it('TensorFlow.js, which runs the same graphs where there is WebGPU', async () => {
    const sizes = new Map<Graph, number>([
      [mobileFaceNet(await nodeWeights('mobileFaceNet')), 112],
      [faceRecognition(await nodeWeights('faceRecognition')), 150],
      [ageNetwork(await nodeWeights('ageGender')), 112],
      [landmarks68Network(await nodeWeights('faceLandmark68')), 112],
      [await meshGraph(), 192],
      [tinyDetector(await nodeWeights('tinyFaceDetector')), 160],
    ]);
    for (const [graph, size] of sizes) {
      const crop = await head(size);
      const network = createTensorNetwork(graph);
      const before = tf.memory().numTensors;
      const [theirs = []] = await network([crop]);
      expect(tf.memory().numTensors).toBe(before);
      const found = await ours(graph, crop);
      expect(found).toHaveLength(theirs.length);
      theirs.forEach(({ values }, index) => {
        const scale = Math.max(...values.map(Math.abs));
        expect(largestDifference(found[index] ?? [], values)).toBeLessThan(1e-4 * scale);
      });
    }
  });
});

describe('memory of our kernels', () => {
  it('grows by what stays and by the room of the largest run, and by no run after that', async () => {
    const memory = await simdMemory();
    const network = createSimdNetwork(mobileFaceNet(await nodeWeights('mobileFaceNet')), memory);
    const crop = await head(112);
    const [first] = await network([crop, crop]);
    const { size } = memory;
    const [again] = await network([crop, crop]);
    await network([crop]);
    expect(memory.size).toBe(size);
    expect(again).toEqual(first);
  }, 120_000);

  it('is not asked for by a network without weights: it says which is missing', () => {
    expect(() => mobileFaceNet({})).toThrow('0/filter');
  });
});
