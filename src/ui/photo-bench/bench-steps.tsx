import type { ComponentChildren } from 'preact';
import { useTranslator } from '../app.ts';
import type { ToolProps } from './bench-props.ts';

/** Back and forth, the original for a moment, and all the way back. */
export function BenchSteps({ bench }: ToolProps): ComponentChildren {
  const { t } = useTranslator();
  const { history, asGiven } = bench;
  const show = (given: boolean) => (): void => {
    asGiven.value = given;
  };
  const { treatment, points } = bench.work.value;
  const untouched = Object.keys(treatment).length === 0 && points.length === 0;
  return (
    <div class="bench-steps">
      <button
        type="button"
        class="button button-quiet"
        disabled={!history.canUndo.value}
        onClick={() => {
          history.undo();
        }}
      >
        {t('bench.undo')}
      </button>
      <button
        type="button"
        class="button button-quiet"
        disabled={!history.canRedo.value}
        onClick={() => {
          history.redo();
        }}
      >
        {t('bench.redo')}
      </button>
      <button
        type="button"
        class="button button-quiet bench-given"
        aria-label={t('bench.given.hold')}
        aria-pressed={asGiven.value}
        disabled={untouched}
        onPointerDown={show(true)}
        onPointerUp={show(false)}
        onPointerCancel={show(false)}
        onPointerLeave={show(false)}
        onBlur={show(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') show(true)();
        }}
        onKeyUp={show(false)}
        onContextMenu={(event) => {
          // A finger that rests on it opens none.
          event.preventDefault();
        }}
      >
        {t('bench.given')}
      </button>
      <button
        type="button"
        class="button button-quiet"
        disabled={untouched}
        onClick={() => {
          bench.reset();
        }}
      >
        {t('bench.reset')}
      </button>
    </div>
  );
}
