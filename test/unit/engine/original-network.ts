/** MobileFaceNet as its makers published it, run by onnxruntime: what our tfjs version must equal. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-web';
import { originalSha256, takeOriginalMobileFaceNet } from '../../../models/convert/original-mobilefacenet.ts';
import { planes } from '../../../models/convert/self-test.ts';
import { sha256 } from '../../../models/hash.ts';
import { readManifest } from '../../../models/manifest.ts';
import type { Crop } from '../../../src/engine/contract.ts';

const root = new URL('../../../', import.meta.url);
/** Outside git, and gone with node_modules: 4.8 MB that only this test reads. */
const cacheFolder = new URL('node_modules/.cache/yearspan-original/', root);

async function onnxFile(): Promise<Uint8Array> {
  const kept = new URL('mobilefacenet.onnx', cacheFolder);
  const bytes = await readFile(kept).catch(() => undefined);
  if (bytes !== undefined && sha256(bytes) === originalSha256) return bytes;
  const fresh = await takeOriginalMobileFaceNet(await readManifest(fileURLToPath(root)));
  await mkdir(cacheFolder, { recursive: true });
  const draft = new URL(`${String(process.pid)}.onnx`, cacheFolder);
  await writeFile(draft, fresh);
  await rename(draft, kept);
  return fresh;
}

/** 512 raw numbers for each crop. */
export async function runOriginal(crops: readonly Crop[]): Promise<Float32Array[]> {
  const session = await ort.InferenceSession.create(await onnxFile());
  const descriptors: Float32Array[] = [];
  for (const { size, rgb } of crops) {
    const input = new ort.Tensor('float32', planes(rgb), [1, 3, size, size]);
    const { output } = await session.run({ input });
    if (!(output?.data instanceof Float32Array)) throw new Error('no descriptor');
    descriptors.push(output.data.slice());
  }
  await session.release();
  return descriptors;
}
