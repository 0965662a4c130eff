import { compiledScan } from '../../../../.build/assembly.ts';
import { createPackedIndex } from '../../../../src/kernel/top-k/packed-index.ts';
import type { ScanModule } from '../../../../src/kernel/top-k/packed-rows.ts';
import type { Near, NearestIndex } from '../../../../src/kernel/top-k/nearest.ts';
import { cosine } from '../../../../src/kernel/similarity.ts';

const compiled = await WebAssembly.compile(new Uint8Array(await compiledScan()));

/** A scan with a memory of its own, from the very bytes that ship. */
export function newScan(): ScanModule {
  const exports: unknown = new WebAssembly.Instance(compiled).exports;
  return exports as ScanModule;
}

export function packedIndex(dimensions: number): NearestIndex {
  return createPackedIndex(dimensions, newScan());
}

export function inOneRow(vectors: readonly Float32Array[]): Float32Array {
  return Float32Array.from(vectors.flatMap((vector) => [...vector]));
}

/** What is meant by exact: everything sorted, nothing clever. */
export function sortedAll(vectors: readonly Float32Array[], query: Float32Array, k: number): readonly Near[] {
  return vectors
    .map((vector, index) => ({ index, similarity: dot(vector, query) }))
    .sort((p, q) => q.similarity - p.similarity || p.index - q.index)
    .slice(0, k);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** Largest difference between the similarities and the kernel's cosine. */
export function offCosine(
  near: readonly Near[],
  vectors: readonly Float32Array[],
  query: Float32Array,
): number {
  return Math.max(
    0,
    ...near.map(({ index, similarity }) =>
      Math.abs(similarity - cosine(vectors[index] ?? new Float32Array(query.length), query)),
    ),
  );
}
