import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FaceCrops } from '../../../src/engine/contract.ts';
import { Clock } from '../../../src/engine/worker/clock.ts';
import { mirror } from '../../../src/engine/worker/crop.ts';
import { cropsOf } from '../../../src/engine/worker/describe.ts';
import { findFaces } from '../../../src/engine/worker/find-faces.ts';
import type { Nets } from '../../../src/engine/worker/nets/nets.ts';
import { Pyramid } from '../../../src/engine/worker/raster.ts';
import { cosine } from '../../../src/kernel/similarity.ts';
import { demoFolder } from '../../tools/corpus/scenes.ts';
import { nodeNets, rasterOfFile } from './node-nets.ts';
import { runOriginal } from './original-network.ts';

/** Face-api's demo photos and how many faces of each are clear enough that none may be missed. */
const clearFaces = [3, 2, 3, 4, 5, 4];

describe('on every face of the demo photos', () => {
  let nets: Nets;
  const found: number[] = [];
  const crops: FaceCrops[] = [];

  beforeAll(async () => {
    nets = await nodeNets();
    for (const [index] of clearFaces.entries()) {
      const photo = new Pyramid(await rasterOfFile(join(demoFolder, `sample${index + 1}.jpg`)));
      const faces = await findFaces(photo, nets, new Clock());
      found.push(faces.length);
      crops.push(...faces.map((face) => cropsOf(photo, face)));
    }
  }, 300_000);

  it('the ladder misses none', () => {
    found.forEach((count, index) => {
      expect(count, `sample${index + 1}.jpg`).toBeGreaterThanOrEqual(clearFaces[index] ?? 0);
    });
    expect(crops.length).toBeGreaterThanOrEqual(20);
  });

  it('MobileFaceNet on our kernels equals the original in onnxruntime to a cosine of 0.9999', async () => {
    const aligned = crops.map(({ mobileFaceNet }) => mobileFaceNet);
    const [ours, originals] = [await nets.mobileFaceNet(aligned), await runOriginal(aligned)];
    const cosines = ours.map((descriptor, index) =>
      cosine(descriptor, originals[index] ?? new Float32Array(512)),
    );
    console.log(`${cosines.length} faces, smallest cosine ${Math.min(...cosines).toFixed(7)}`);
    for (const value of cosines) expect(value).toBeGreaterThanOrEqual(0.9999);
  }, 300_000);

  it('a descriptor depends on its own face alone, not on the batch it came in', async () => {
    const pair = crops.slice(0, 2).map(({ mobileFaceNet }) => mobileFaceNet);
    const [together] = await nets.mobileFaceNet(pair);
    const [alone] = await nets.mobileFaceNet(pair.slice(0, 1));
    expect(cosine(together ?? new Float32Array(512), alone ?? new Float32Array(512))).toBeGreaterThan(
      0.999999,
    );
  });

  it('another face, or the same one mirrored, gives another descriptor', async () => {
    const [first, second] = crops.map(({ mobileFaceNet }) => mobileFaceNet);
    if (first === undefined || second === undefined) throw new Error('two faces are needed');
    const [own, other, mirrored] = await nets.mobileFaceNet([first, second, mirror(first)]);
    if (own === undefined || other === undefined || mirrored === undefined)
      throw new Error('three in, three out');
    expect(cosine(own, other)).toBeLessThan(0.9);
    expect(cosine(own, mirrored)).toBeLessThan(0.9999);
    expect(cosine(own, mirrored)).toBeGreaterThan(0.5);
  });
});
