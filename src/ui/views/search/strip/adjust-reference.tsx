import type { ComponentChildren } from 'preact';
import type { PhotoHint } from '../../../../domain/photo-hints.ts';
import type { BenchSubject } from '../../../../state/photo-bench/bench.ts';
import { OpenBench } from '../../../photo-bench/open-bench.tsx';
import { useSearch } from '../use-search.ts';

interface Props {
  /** Of the strip's entry. */
  readonly id: string;
  readonly subject: BenchSubject;
  readonly hints?: readonly PhotoHint[];
  /** The photo is being read anew. */
  readonly onUsed?: () => void;
}

/** Opens a reference photo on the bench. */
export function AdjustReference({ id, onUsed, ...bench }: Props): ComponentChildren {
  const { strip } = useSearch();
  return (
    <OpenBench
      {...bench}
      treat={strip.treat}
      onUse={(outcome) => {
        onUsed?.();
        strip.adjust(id, outcome);
      }}
    />
  );
}
