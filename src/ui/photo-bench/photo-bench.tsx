import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { createBench } from '../../state/photo-bench/bench.ts';
import { useTranslator } from '../app.ts';
import { failureText } from '../failure-words.ts';
import { useModal } from '../use-modal.ts';
import { BenchStage } from './bench-stage.tsx';
import type { BenchProps } from './bench-props.ts';
import { BenchSteps } from './bench-steps.tsx';
import { BenchTools } from './bench-tools.tsx';
import { PhotoHints } from './photo-hints.tsx';
import './photo-bench.css';

/** One photo put right by hand: turned, cut, its light stretched, its face marked. */
export function PhotoBench({ subject, treat, hints = [], onUse, onClose }: BenchProps): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  // Once for each time it is opened.
  const bench = useMemo(() => createBench(subject, treat), []);
  useEffect(
    () => () => {
      bench.end();
    },
    [bench],
  );
  const failure = bench.failure.value;
  const ready = bench.original.value !== undefined;
  const close = (): void => {
    dialog.current?.close();
  };
  const keys = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) bench.history.redo();
    else bench.history.undo();
  };
  return (
    <dialog ref={dialog} class="modal bench" aria-labelledby="bench-title" onClose={onClose} onKeyDown={keys}>
      <h2 id="bench-title">{t('bench.title')}</h2>
      <BenchStage bench={bench} />
      {failure !== undefined && <p role="alert">{failureText({ t }, failure).title}</p>}
      <BenchSteps bench={bench} />
      {ready && <BenchTools bench={bench} />}
      <p class="bench-hint">{t('bench.hint')}</p>
      <PhotoHints hints={hints} />
      <div class="bench-end">
        <button type="button" class="button button-plain" onClick={close}>
          {t('bench.cancel')}
        </button>
        <button
          type="button"
          class="button button-primary"
          disabled={!ready || !bench.changed.value}
          onClick={() => {
            onUse(bench.outcome());
            close();
          }}
        >
          {t('bench.use')}
        </button>
      </div>
    </dialog>
  );
}
