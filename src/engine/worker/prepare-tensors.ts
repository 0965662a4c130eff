import { env, setBackend, setWasmPaths } from './tf.ts';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import type { Backend } from '../contract.ts';

/** Makes TensorFlow.js run on this backend; false where it cannot. */
export async function prepareTensors(backend: Backend): Promise<boolean> {
  if (backend === 'webgpu') {
    await import('./webgpu.ts');
    return setBackend('webgpu');
  }
  // The threaded build starts workers from blob: scripts, which the policy forbids, and then never settles.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    // tfjs insists on a path for each build; this one is switched off above.
    'tfjs-backend-wasm-threaded-simd.wasm': simdUrl,
  });
  return setBackend('wasm');
}
