import type { EngineMemory } from '../contract.ts';
import type * as tensors from './tensors.ts';

let loaded: typeof tensors | undefined;

/** TensorFlow.js with what needs it: a megabyte of script that most workers never load. */
export async function needTensors(): Promise<typeof tensors> {
  loaded ??= await import('./tensors.ts');
  return loaded;
}

export function tensorsInMemory(): EngineMemory {
  if (loaded === undefined) return { tensors: 0, bytes: 0 };
  const { numTensors, numBytes } = loaded.memory();
  return { tensors: numTensors, bytes: numBytes };
}
