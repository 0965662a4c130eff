import { models } from 'virtual:models';
import type { Backend, StartReport } from '../contract.ts';
import { Failed } from './failed.ts';
import type { ModelStore } from './model-store.ts';
import { createDescriber, type Describer } from './nets/describers.ts';
import type { CreateNetwork } from './nets/graph/network.ts';
import { decodeWeights } from './nets/graph/weights.ts';
import { mobileFaceNet } from './nets/networks/mobilefacenet.ts';
import { runnerOf } from './runners.ts';
import { readReference, timedSelfTest, type Reference } from './self-test.ts';

/** A backend, what runs networks on it, and the network that its self-test is made with. */
export interface Choice extends StartReport {
  readonly create: CreateNetwork;
  /** Fails with `engine.no-backend` when the numbers are not right, which is never told before the network is there. */
  readonly mobileFaceNet: () => Promise<Describer>;
}

/** What may run the networks here; with WebGPU among them only a trial can tell which is the best. */
export async function candidateBackends(wanted: Backend | undefined): Promise<readonly Backend[]> {
  if (wanted !== undefined) return [wanted];
  return (await hasWebGpu()) ? ['webgpu', 'wasm'] : ['wasm'];
}

/**
 * Among several by a timed self-test, not by availability: software adapters offer WebGPU and are many times slower than
 * wasm, and some drivers give other numbers. A single one is chosen at once and tested when its network is there, before
 * that describes anything. WebGL is no candidate: it is broken in the workers of several browsers. Fails with
 * `engine.no-backend`.
 */
export async function chooseBackend(candidates: readonly Backend[], store: ModelStore): Promise<Choice> {
  const [only, second] = candidates;
  if (only === undefined || second !== undefined) return chooseByTrial(candidates, store);
  const create = await runnerOf(only);
  if (create === undefined) throw new Failed('engine.no-backend');
  const tested = async () => {
    const { reference, build } = await trial(store);
    const network = build(create);
    if ((await timedSelfTest(network, reference)) === undefined) throw new Failed('engine.no-backend');
    return network;
  };
  return { backend: only, selfTest: {}, create, mobileFaceNet: tested };
}

async function chooseByTrial(candidates: readonly Backend[], store: ModelStore): Promise<Choice> {
  const { reference, build } = await trial(store);
  const selfTest: Partial<Record<Backend, number>> = {};
  const passed: (Passed & { readonly backend: Backend })[] = [];
  for (const backend of candidates) {
    const result = await tryBackend(backend, build, reference);
    if (result === undefined) continue;
    selfTest[backend] = result.milliseconds;
    passed.push({ ...result, backend });
  }
  const [best] = passed.sort((p, q) => p.milliseconds - q.milliseconds);
  if (best === undefined) throw new Failed('engine.no-backend');
  const { backend, create, network } = best;
  return { backend, selfTest, create, mobileFaceNet: () => Promise.resolve(network) };
}

/** How the network is made, and what it must say. */
async function trial(store: ModelStore) {
  const reference = readReference(await store.bytes('selfTest'));
  const weights = decodeWeights(await store.bytes('mobileFaceNet'), models.mobileFaceNet.weights);
  const build = (create: CreateNetwork): Describer => createDescriber(create(mobileFaceNet(weights)));
  return { reference, build };
}

interface Passed {
  readonly create: CreateNetwork;
  readonly network: Describer;
  readonly milliseconds: number;
}

async function tryBackend(
  backend: Backend,
  build: (create: CreateNetwork) => Describer,
  reference: Reference,
): Promise<Passed | undefined> {
  try {
    const create = await runnerOf(backend);
    if (create === undefined) return undefined;
    const network = build(create);
    const milliseconds = await timedSelfTest(network, reference);
    return milliseconds === undefined ? undefined : { create, network, milliseconds };
  } catch {
    // Whatever a driver throws, the answer is the same: not this backend.
    return undefined;
  }
}

async function hasWebGpu(): Promise<boolean> {
  if (!('gpu' in navigator)) return false;
  try {
    const adapter = await navigator.gpu.requestAdapter();
    return adapter !== null && !adapter.info.isFallbackAdapter;
  } catch {
    return false;
  }
}
