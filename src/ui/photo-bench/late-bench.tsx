import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { fetchLaterWords } from '../../i18n/index.ts';
import { useTranslator } from '../app.ts';
import { useModal } from '../use-modal.ts';
import type * as BenchModule from './photo-bench.tsx';
import type { BenchProps } from './bench-props.ts';

let loaded: typeof BenchModule | undefined;

/** The bench comes on its own, with its words, when a photo is first put on it. */
async function loadBench(): Promise<typeof BenchModule | 'failed'> {
  try {
    const [module] = await Promise.all([import('./photo-bench.tsx'), fetchLaterWords()]);
    loaded = module;
    return module;
  } catch {
    return 'failed';
  }
}

/** The photo bench over the page; see `BenchProps`. */
export function LateBench(props: BenchProps): ComponentChildren {
  const bench = useSignal<typeof BenchModule | 'failed' | undefined>(loaded);
  useEffect(() => {
    if (bench.peek() === undefined) void loadBench().then((module) => (bench.value = module));
  }, [bench]);
  if (typeof bench.value === 'object') return <bench.value.PhotoBench {...props} />;
  return (
    <Waiting
      failed={bench.value === 'failed'}
      onClose={props.onClose}
      onAgain={() => {
        bench.value = undefined;
        void loadBench().then((module) => (bench.value = module));
      }}
    />
  );
}

interface WaitingProps {
  readonly failed: boolean;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** In place of the bench while it is on its way, or when it did not come. */
function Waiting({ failed, onAgain, onClose }: WaitingProps): ComponentChildren {
  const { t } = useTranslator();
  const dialog = useModal();
  return (
    <dialog ref={dialog} class="modal" aria-label={t('adjust.open')} onClose={onClose}>
      <p role="status">{t(failed ? 'late.failed' : 'late.loading')}</p>
      {failed && (
        <button type="button" class="button button-primary" onClick={onAgain}>
          {t('late.again')}
        </button>
      )}
      <button
        type="button"
        class="button button-quiet"
        onClick={() => {
          dialog.current?.close();
        }}
      >
        {t('age.cancel')}
      </button>
    </dialog>
  );
}
