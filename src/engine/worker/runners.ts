import { simdBuilds } from 'virtual:simd';
import type { Backend, EngineMemory } from '../contract.ts';
import { needTensors, tensorsInMemory } from './late-tensors.ts';
import type { CreateNetwork } from './nets/graph/network.ts';
import { loadSimd } from './simd/load-simd.ts';
import { PhotoKernels } from './simd/photo-kernels.ts';
import { SimdMemory } from './simd/simd-memory.ts';
import { createSimdNetwork } from './simd/simd-network.ts';

let simd: SimdMemory | undefined;
let photos: PhotoKernels | undefined;

/**
 * What runs networks on a backend: our own kernels on WebAssembly with vectors, TensorFlow.js on WebGPU and on plain
 * WebAssembly. Undefined where that backend cannot be had.
 */
export async function runnerOf(backend: Backend): Promise<CreateNetwork | undefined> {
  if (backend === 'wasm') {
    const module = simd?.module ?? (await loadSimd(simdBuilds));
    if (module !== undefined) {
      const memory = (simd ??= new SimdMemory(module));
      return (graph) => createSimdNetwork(graph, memory);
    }
  }
  const { prepareTensors, createTensorNetwork } = await needTensors();
  return (await prepareTensors(backend)) ? createTensorNetwork : undefined;
}

/** What halves and crops photos; undefined where WebAssembly has no vectors. */
export async function photoKernels(): Promise<PhotoKernels | undefined> {
  if (photos !== undefined) return photos;
  const module = await loadSimd(simdBuilds);
  if (module !== undefined) photos = new PhotoKernels(module);
  return photos;
}

/**
 * What networks hold from photo to photo. Room that a run or a photo uses anew grows to what the largest one needed, and
 * is not counted.
 */
export function networkMemory(): EngineMemory {
  const { tensors, bytes } = tensorsInMemory();
  return { tensors, bytes: bytes + (simd?.kept ?? 0) };
}
