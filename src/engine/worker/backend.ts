import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import type { Backend, StartReport } from '../contract.ts';
import { Failed } from './failed.ts';
import type { LoadedModels } from './load-nets.ts';
import { createMobileFaceNetRunner } from './nets/run-mobilefacenet.ts';
import { timedSelfTest, type Reference } from './self-test.ts';
import { dispose, env, setBackend, setWasmPaths } from './tf.ts';

/**
 * Chooses by a timed self-test, not by availability: software adapters offer WebGPU and are many times slower than
 * wasm, and some drivers give other numbers. WebGL is no candidate: it is broken in the workers of several browsers.
 * Fails with `engine.no-backend`.
 */
export async function chooseBackend(
  models: LoadedModels,
  reference: Reference,
  wanted: Backend | undefined,
): Promise<StartReport> {
  const candidates: readonly Backend[] = wanted === undefined ? ['webgpu', 'wasm'] : [wanted];
  const selfTest: Partial<Record<Backend, number>> = {};
  for (const candidate of candidates) {
    const milliseconds = await tryBackend(candidate, models, reference);
    if (milliseconds !== undefined) selfTest[candidate] = milliseconds;
  }
  const [best] = candidates
    .filter((candidate) => selfTest[candidate] !== undefined)
    .sort((p, q) => (selfTest[p] ?? 0) - (selfTest[q] ?? 0));
  if (best === undefined || !(await setBackend(best))) throw new Failed('engine.no-backend');
  return { backend: best, selfTest };
}

async function tryBackend(
  backend: Backend,
  models: LoadedModels,
  reference: Reference,
): Promise<number | undefined> {
  try {
    if (!(await prepare(backend)) || !(await setBackend(backend))) return undefined;
    const weights = models.weights('mobileFaceNet');
    try {
      return await timedSelfTest(createMobileFaceNetRunner(weights), reference);
    } finally {
      dispose(weights);
    }
  } catch {
    // Whatever a driver throws, the answer is the same: not this backend.
    return undefined;
  }
}

async function prepare(backend: Backend): Promise<boolean> {
  if (backend === 'webgpu') {
    if (!('gpu' in navigator)) return false;
    const adapter = await navigator.gpu.requestAdapter();
    if (adapter === null || adapter.info.isFallbackAdapter) return false;
    await import('@tensorflow/tfjs-backend-webgpu');
    return true;
  }
  // The threaded build starts workers from blob: scripts, which the policy forbids, and then never settles.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    // tfjs insists on a path for each build; this one is switched off above.
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
  return true;
}
