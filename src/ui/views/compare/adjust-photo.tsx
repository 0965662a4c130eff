import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import type { PhotoHint } from '../../../domain/photo-hints.ts';
import type { BenchSubject } from '../../../state/photo-bench/bench.ts';
import type { SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { LateBench } from '../../photo-bench/late-bench.tsx';

interface Props {
  readonly name: SlotName;
  readonly subject: BenchSubject;
  readonly hints?: readonly PhotoHint[];
  readonly look: 'button-quiet' | 'button-plain';
}

/** Opens the photo of a side on the bench; what comes back from there is read anew. */
export function AdjustPhoto({ name, subject, hints = [], look }: Props): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class={`button ${look}`}
        aria-label={t(`adjust.open.${name}`)}
        onClick={() => {
          open.value = true;
        }}
      >
        {t('adjust.open')}
      </button>
      {open.value && (
        <LateBench
          subject={subject}
          treat={compare.treat}
          hints={hints}
          onUse={(outcome) => {
            compare.adjust(name, outcome);
          }}
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </>
  );
}
