import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useTranslator } from '../app.ts';
import type { BenchProps } from './bench-props.ts';
import { LateBench } from './late-bench.tsx';

interface Props extends Omit<BenchProps, 'onClose'> {
  readonly look?: 'button-quiet' | 'button-plain';
  /** Which photo, where a page has several such buttons. */
  readonly label?: string;
}

/** The button that puts a photo on the bench. */
export function OpenBench({ look = 'button-plain', label, ...bench }: Props): ComponentChildren {
  const { t } = useTranslator();
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class={`button ${look}`}
        aria-label={label}
        onClick={() => {
          open.value = true;
        }}
      >
        {t('adjust.open')}
      </button>
      {open.value && (
        <LateBench
          {...bench}
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </>
  );
}
