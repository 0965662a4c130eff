import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMobileFaceNet } from '../../../src/engine/worker/nets/mobilefacenet.ts';
import * as tf from '../../../src/engine/worker/tf.ts';
import specs from '../../../models/weights/mobilefacenet.json';
import selfTest from '../../../models/weights/self-test.json';

type Specs = Parameters<typeof tf.io.decodeWeights>[1];

async function decode(file: string, weights: unknown): Promise<tf.NamedTensorMap> {
  const bytes = await readFile(`models/weights/${file}`);
  return tf.io.decodeWeights(Uint8Array.from(bytes).buffer, weights as Specs);
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let dot = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (let i = 0; i < a.length; i += 1) {
    const [x = 0, y = 0] = [a[i], b[i]];
    dot += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  return dot / Math.sqrt(lengthA * lengthB);
}

describe('MobileFaceNet converted to tfjs', () => {
  let weights: tf.NamedTensorMap;
  let reference: tf.NamedTensorMap;
  beforeAll(async () => {
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    await tf.setBackend('wasm');
    weights = await decode('mobilefacenet.bin', specs.weights);
    reference = await decode('self-test.bin', selfTest.weights);
  });

  function twoFaces(): tf.Tensor4D {
    const { crop } = reference;
    if (crop === undefined) throw new Error('no crop in the self-test file');
    return tf.tidy(() => tf.stack([crop, tf.reverse(crop, [1])]) as tf.Tensor4D);
  }

  it('gives the descriptor that onnxruntime gives for the same face, to a cosine of 0.9999', () => {
    const output = createMobileFaceNet(weights).run(twoFaces());
    expect(output.shape).toEqual([2, 512]);
    const [upright = [], mirrored = []] = tf.unstack(output).map((row) => row.dataSync<'float32'>());
    const expected = reference['descriptor']?.dataSync() ?? [];
    expect(expected).toHaveLength(512);
    expect(cosine(upright, expected)).toBeGreaterThan(0.9999);
    expect(cosine(mirrored, expected)).toBeLessThan(0.9999);
  });

  it('leaves nothing behind but its output', () => {
    const net = createMobileFaceNet(weights);
    const batch = twoFaces();
    const before = tf.memory().numTensors;
    const output = net.run(batch);
    expect(tf.memory().numTensors).toBe(before + 1);
    output.dispose();
    expect(batch.isDisposed).toBe(false);
  });

  it('says which weight is missing', () => {
    const net = createMobileFaceNet({});
    expect(() => net.run(twoFaces())).toThrow('0/filter');
  });
});
