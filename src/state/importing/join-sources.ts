import type { PhotoSource } from '../../workflows/importing/contract.ts';

/** Several things dropped at once as one source, in their order. */
export function joinSources(sources: readonly [PhotoSource, ...PhotoSource[]]): PhotoSource {
  const [first, ...others] = sources;
  if (others.length === 0) return first;
  return {
    name: sources.map(({ name }) => name).join(', '),
    async *files(signal) {
      for (const source of sources) yield* source.files(signal);
    },
    passedOver: () => sources.reduce((sum, source) => sum + (source.passedOver?.() ?? 0), 0),
  };
}
