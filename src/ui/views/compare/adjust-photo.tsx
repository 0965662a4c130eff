import type { ComponentChildren } from 'preact';
import type { PhotoHint } from '../../../domain/photo-hints.ts';
import type { BenchSubject } from '../../../state/photo-bench/bench.ts';
import type { SlotName } from '../../../state/slots.ts';
import { useApp, useTranslator } from '../../app.ts';
import { OpenBench } from '../../photo-bench/open-bench.tsx';

interface Props {
  readonly name: SlotName;
  readonly subject: BenchSubject;
  readonly hints?: readonly PhotoHint[];
  readonly look: 'button-quiet' | 'button-plain';
}

/** Opens the photo of a side on the bench; what comes back from there is read anew. */
export function AdjustPhoto({ name, ...bench }: Props): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  return (
    <OpenBench
      {...bench}
      label={t(`adjust.open.${name}`)}
      treat={compare.treat}
      onUse={(outcome) => {
        compare.adjust(name, outcome);
      }}
    />
  );
}
