import { constants, deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { virtualFiles, type BuiltFile } from '../.build/virtual-files.ts';
import { sha256 } from './hash.ts';
import { readManifest, readVerified, type ModelPart } from './manifest.ts';

interface ModelFile extends BuiltFile {
  readonly model: string;
  readonly sha256: string;
  readonly description: Description;
}

interface Description {
  readonly weights: unknown;
  readonly topology?: unknown;
  readonly signature?: unknown;
}

/**
 * `virtual:models`: every weight file of models/manifest.json, checked against its size and hash and then packed (raw
 * DEFLATE), with what it takes to read it. Size and hash that the app is told are those of the packed file.
 */
export function yearspanModels(): Plugin {
  return virtualFiles<ModelFile>({
    moduleId: 'virtual:models',
    read: async (root) => {
      const { models } = await readManifest(root);
      return Promise.all(
        Object.entries(models).map(async ([model, { file, specs }]) => ({
          model,
          name: `models/${model}`,
          ending: 'bin',
          ...packed(await readVerified(root, file)),
          description: describe(await readSpecs(root, specs)),
        })),
      );
    },
    source: (files) => {
      const entries = files.map(({ file, url }) => {
        const { model, bytes, sha256, description } = file;
        // As a string to parse, which engines read several times faster than a literal of this size.
        const json = JSON.stringify(JSON.stringify({ bytes: bytes.length, sha256, ...description }));
        return `${JSON.stringify(model)}: { url: ${url}, ...JSON.parse(${json}) }`;
      });
      return `export const models = { ${entries.join(',\n')} };`;
    },
  });
}

/** The same packed bytes on every machine: no search for repeats, which weights hardly have and whose order may differ. */
const packing = { level: 9, strategy: constants.Z_RLE } as const;

/** About two thirds of the bytes; many hosts pack scripts and styles on the way, but not files of this kind. */
function packed(weights: Uint8Array): { readonly bytes: Uint8Array; readonly sha256: string } {
  const bytes = new Uint8Array(deflateRawSync(weights, packing));
  return { bytes, sha256: sha256(bytes) };
}

interface WeightGroup {
  readonly weights: unknown;
}

interface GraphModel {
  readonly modelTopology: unknown;
  readonly signature: unknown;
  readonly weightsManifest: readonly [WeightGroup];
}

/** The three kinds of specs file: face-api's list of one group, tfjs's graph model, and ours. */
type Specs = readonly [WeightGroup] | GraphModel | WeightGroup;

async function readSpecs(root: string, part: ModelPart): Promise<Specs> {
  return JSON.parse(new TextDecoder().decode(await readVerified(root, part))) as Specs;
}

function describe(specs: Specs): Description {
  if ('weightsManifest' in specs) {
    const { modelTopology: topology, signature, weightsManifest } = specs;
    return { weights: weightsManifest[0].weights, topology, signature };
  }
  return { weights: ('weights' in specs ? specs : specs[0]).weights };
}
