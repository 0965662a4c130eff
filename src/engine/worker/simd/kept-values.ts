import { slopesOf, type Convolution, type Operation } from '../nets/graph/graph.ts';
import { inPanels, wholePanels, type Kept } from './panels.ts';
import type { SimdMemory } from './simd-memory.ts';
import { isWinograd, winogradWeights } from './winograd.ts';

/** Copies an operation's numbers into the kernels' memory; `channels` is how many its result has. */
export function keepValues(memory: SimdMemory, operation: Operation, channels: number): Kept {
  if (operation.kind === 'maxPool') return { weights: 0, bias: 0, slope: 0 };
  const slope = memory.keep(wholePanels(slopesOf(operation.slope, channels)));
  if (operation.kind === 'join') return { weights: 0, bias: 0, slope };
  const weights = memory.keep(weightsOf(operation));
  return { weights, bias: memory.keep(wholePanels(operation.bias)), slope };
}

function weightsOf(operation: Convolution): Float32Array {
  if (operation.kind === 'depthwise') return operation.filter.values;
  return isWinograd(operation) ? winogradWeights(operation) : inPanels(operation);
}

/** The same operation without its numbers, so that nothing holds on to them. */
export function withoutValues(operation: Operation): Operation {
  const none = new Float32Array();
  if (operation.kind === 'maxPool') return operation;
  if (operation.kind === 'join') return { ...operation, slope: none };
  return { ...operation, filter: { ...operation.filter, values: none }, bias: none, slope: none };
}
