/** The shipped model files as the engine reads them, and the engine's kernels, under Node. */
import { fileURLToPath } from 'node:url';
import type { ModelName, WeightSpec } from 'virtual:models';
import { compiledNetworks } from '../../../.build/assembly.ts';
import { readManifest, readVerified } from '../../../models/manifest.ts';
import { loadSimd } from '../../../src/engine/worker/simd/load-simd.ts';
import { SimdMemory, type SimdModule } from '../../../src/engine/worker/simd/simd-memory.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface WeightGroup {
  readonly weights: readonly WeightSpec[];
}

interface GraphModel extends Partial<WeightGroup> {
  readonly modelTopology?: unknown;
  readonly signature?: unknown;
  readonly weightsManifest?: readonly [WeightGroup];
}

export interface ModelBytes {
  readonly bytes: ArrayBuffer;
  readonly specs: readonly WeightSpec[];
  readonly topology: unknown;
  readonly signature: unknown;
}

export async function readModel(name: ModelName): Promise<ModelBytes> {
  const { file, specs } = (await readManifest(root)).models[name];
  const bytes = Uint8Array.from(await readVerified(root, file)).buffer;
  const described = JSON.parse(new TextDecoder().decode(await readVerified(root, specs))) as
    readonly [WeightGroup] | GraphModel;
  if ('length' in described) return { bytes, specs: described[0].weights, topology: {}, signature: {} };
  const { weights = [], weightsManifest, modelTopology: topology, signature } = described;
  return { bytes, specs: weightsManifest?.[0].weights ?? weights, topology, signature };
}

export async function simdModule(): Promise<SimdModule> {
  const module = await loadSimd(await compiledNetworks());
  if (module === undefined) throw new Error('Node has WebAssembly with vectors');
  return module;
}

export async function simdMemory(): Promise<SimdMemory> {
  return new SimdMemory(await simdModule());
}
