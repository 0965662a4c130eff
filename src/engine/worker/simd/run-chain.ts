import { known, type Operation } from '../nets/graph/graph.ts';
import type { Chain } from './bands.ts';
import type { Placed } from './image.ts';
import type { Kept } from './panels.ts';
import { runOperation } from './run-operation.ts';
import type { SimdMemory } from './simd-memory.ts';

export interface Runnable {
  readonly operations: readonly Operation[];
  /** Of each operation. */
  readonly kept: readonly Kept[];
}

/** Band by band; `place` tells where the image of an operation lies. */
export function runChain(
  memory: SimdMemory,
  { operations, kept }: Runnable,
  { first, last, rows, shares }: Chain,
  place: (index: number) => Placed,
): void {
  const { height } = place(last);
  for (let top = 0; top < height; top += rows) {
    const bottom = Math.min(height, top + rows);
    let before: Placed | undefined;
    for (let index = first; index <= last; index += 1) {
      const operation = known(operations[index]);
      const share = known(shares[index - first]);
      const image = place(index);
      const start = share * top;
      const inputs = operation.from.map((read, part) => {
        if (part === 0 && before !== undefined) return before;
        return from(place(read), start * (part === 0 ? strideOf(operation) : 1));
      });
      const band = { ...image, height: Math.min(share * bottom, image.height) - start };
      const output = index === last ? from(band, start) : band;
      runOperation(memory, operation, known(kept[index]), inputs, output);
      before = output;
    }
  }
}

/** The image without its first rows; its height is left as it is. */
const from = (image: Placed, rows: number): Placed => ({ ...image, at: image.at + rows * image.line });

const strideOf = (operation: Operation) => (operation.kind === 'join' ? 1 : operation.stride);
