/** The shipped linear maps, read as the app reads them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FittedKernel } from '../../../src/kernel/fitted.ts';
import type { Projection } from '../../../src/kernel/projection.ts';
import { fromFloat16 } from '../../convert/from-float16.ts';

export async function readProjection(
  models: string,
  { descriptors, dimensions }: FittedKernel['template'],
): Promise<Projection> {
  const bytes = await readFile(join(models, 'kernel.bin'));
  const numbers = fromFloat16(new Uint16Array(new Uint8Array(bytes).buffer));
  const head = descriptors + descriptors * dimensions;
  if (numbers.length !== head + descriptors + 1)
    throw new Error('models/kernel.bin does not have the size that models/kernel.json says');
  return {
    centre: numbers.subarray(0, descriptors),
    matrix: numbers.subarray(descriptors, head),
    ageHead: numbers.subarray(head),
  };
}
