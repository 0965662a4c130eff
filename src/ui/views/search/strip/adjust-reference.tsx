import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { PhotoHint } from '../../../../domain/photo-hints.ts';
import type { BenchSubject } from '../../../../state/photo-bench/bench.ts';
import { useTranslator } from '../../../app.ts';
import { LateBench } from '../../../photo-bench/late-bench.tsx';
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
export function AdjustReference({ id, subject, hints = [], onUsed }: Props): ComponentChildren {
  const { strip } = useSearch();
  const { t } = useTranslator();
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          open.value = true;
        }}
      >
        {t('adjust.open')}
      </button>
      {open.value && (
        <LateBench
          subject={subject}
          treat={strip.treat}
          hints={hints}
          onUse={(outcome) => {
            onUsed?.();
            strip.adjust(id, outcome);
          }}
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </>
  );
}
