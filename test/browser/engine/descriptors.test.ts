import { FaceRecognitionNet } from '@vladmandic/face-api/dist/face-api.esm-nobundle.js';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import { models } from 'virtual:models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Face } from '../../../src/domain/face.ts';
import type { AnalyseOptions, Crop, RawFace } from '../../../src/engine/contract.ts';
import { createPool } from '../../../src/engine/pool.ts';
import { mirror } from '../../../src/engine/worker/crop.ts';
import * as tf from '../../../src/engine/worker/tf.ts';
import { cosine } from '../../../src/kernel/similarity.ts';
import { at, only, valueOf } from './expecting.ts';
import { fetchPhoto, smallPortrait } from './photos.ts';

/** face-api's own network, loaded here in the page as its documentation says. */
const stock = new FaceRecognitionNet();

/** What `faceapi.computeFaceDescriptor` gives for the very pixels that our worker saw. */
async function stockDescriptor({ size, rgb }: Crop): Promise<Float32Array> {
  const chip = tf.tensor3d(rgb, [size, size, 3], 'int32');
  const found = await stock.computeFaceDescriptor(
    chip as unknown as Parameters<typeof stock.computeFaceDescriptor>[0],
  );
  chip.dispose();
  if (Array.isArray(found)) throw new Error('one chip in, one descriptor out');
  return found;
}

const unit = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
};

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a).toHaveLength(b.length);
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? Number.NaN))), 0);
}

describe('the descriptors of our worker', () => {
  const pool = createPool({ workers: 1 });
  beforeAll(async () => {
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    tf.setWasmPaths({
      'tfjs-backend-wasm.wasm': plainUrl,
      'tfjs-backend-wasm-simd.wasm': simdUrl,
      'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
    });
    await tf.setBackend('wasm');
    const { url, weights } = models.faceRecognition;
    // Shipped packed.
    const packed = await (await fetch(url)).blob();
    const bytes = await new Response(
      packed.stream().pipeThrough(new DecompressionStream('deflate-raw')),
    ).arrayBuffer();
    const tensors: unknown = tf.io.decodeWeights(bytes, [...weights]);
    stock.loadFromWeightMap(tensors as Parameters<typeof stock.loadFromWeightMap>[0]);
  });
  afterAll(() => {
    pool.dispose();
  });

  interface Read extends RawFace {
    readonly face: Face;
  }
  /** Every face with what the networks saw and said of it. */
  async function read(photo: Blob, options: AnalyseOptions = {}): Promise<Read[]> {
    const analysis = valueOf(await pool.analyse(photo, { ...options, raw: true }));
    return analysis.photo.faces.map((face, index) => ({ face, ...at(analysis.raw ?? [], index) }));
  }
  function expectAlike(a: RawFace, b: RawFace, least: number): void {
    expect(cosine(a.descriptors.mobileFaceNet, b.descriptors.mobileFaceNet)).toBeGreaterThan(least);
    expect(cosine(a.descriptors.faceApi, b.descriptors.faceApi)).toBeGreaterThan(least);
  }

  it("equal face-api's own on the same chips: the mean direction of chip and mirror image, within 1e-4", async () => {
    const faces = await read(await fetchPhoto('/demo/sample5.jpg'));
    expect(faces).toHaveLength(5);
    for (const { crops, descriptors } of faces) {
      const chip = crops.faceApi;
      expect(chip.size).toBe(150);
      const [straight, mirrored] = [await stockDescriptor(chip), await stockDescriptor(mirror(chip))];
      const mirroredUnit = unit(mirrored);
      const mean = unit(
        unit(straight).map((value, position) => value + (mirroredUnit[position] ?? Number.NaN)),
      );
      const ours = descriptors.faceApi;
      expect(largestDifference(ours, mean)).toBeLessThan(1e-4);
      // The mirror image must count: without it the numbers are others.
      expect(largestDifference(ours, unit(straight))).toBeGreaterThan(1e-3);
    }
  });

  it('come without mirror image and without mesh too, but only when that is asked for', async () => {
    const photo = await fetchPhoto('/demo/sample5.jpg');
    const plain = await read(photo);
    const faces = await read(photo, { ablate: true });
    expect(faces.map(({ ablated: _, ...face }) => face)).toEqual(plain);
    for (const { crops, descriptors, ablated } of faces) {
      if (ablated === undefined) throw new Error('nothing was left out');
      const straight = unit(await stockDescriptor(crops.faceApi));
      expect(largestDifference(ablated.withoutMirror.faceApi, straight)).toBeLessThan(1e-4);
      for (const network of ['mobileFaceNet', 'faceApi'] as const) {
        const whole = descriptors[network];
        // Another alignment of the same face: nearly the same numbers, and not the same.
        expect(cosine(ablated.withoutMesh[network], whole)).toBeGreaterThan(0.85);
        expect(largestDifference(ablated.withoutMesh[network], whole)).toBeGreaterThan(1e-3);
        expect(largestDifference(ablated.withoutMirror[network], whole)).toBeGreaterThan(1e-3);
      }
    }
  });

  it('are the same numbers every time the same photo is read', async () => {
    const photo = await smallPortrait();
    const [first, second] = [only(await read(photo)), only(await read(photo))];
    expect(second).toEqual(first);
  });

  it('come out nearly the same from a mirrored photo', async () => {
    const photo = await fetchPhoto('/corpus/orientation-1.jpg');
    const face = only(await read(photo));
    const bitmap = await createImageBitmap(photo);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no 2d context');
    context.setTransform(-1, 0, 0, 1, bitmap.width, 0);
    context.drawImage(bitmap, 0, 0);
    const mirrored = only(await read(await canvas.convertToBlob()));
    expectAlike(mirrored, face, 0.95);
  });

  it('from marks set by hand on the points of the mesh are those of the automatic way', async () => {
    const photo = await fetchPhoto('/demo/sample1.jpg');
    for (const automatic of await read(photo)) {
      const { points } = automatic.face.alignment;
      const marked = only(await read(photo, { marks: points }));
      expect(marked.face.rung).toBe('marked');
      expect(marked.face.alignment.method).toBe('marked');
      expectAlike(marked, automatic, 0.999);
      expect(cosine(marked.face.template.values, automatic.face.template.values)).toBeGreaterThan(0.999);
      marked.face.alignment.points.forEach(({ x, y }, index) => {
        expect(x).toBeCloseTo(at(points, index).x, 3);
        expect(y).toBeCloseTo(at(points, index).y, 3);
      });
    }
  });

  it('from marks on another face of the photo are those of the other face', async () => {
    const photo = await fetchPhoto('/demo/sample1.jpg');
    const faces = await read(photo);
    const [first, second] = [at(faces, 0), at(faces, 1)];
    const marked = only(await read(photo, { marks: second.face.alignment.points }));
    const alike = ({ descriptors }: RawFace) =>
      cosine(marked.descriptors.mobileFaceNet, descriptors.mobileFaceNet);
    expect(alike(second)).toBeGreaterThan(alike(first) + 0.3);
  });
});
