import type { ComponentChildren } from 'preact';
import { mirrored, mostTilt, straightened, turned } from '../../../state/photo-bench/work.ts';
import { useTranslator } from '../../app.ts';
import type { ToolProps } from '../bench-props.ts';
import { Slider } from './slider.tsx';

export function TurnTool({ bench }: ToolProps): ComponentChildren {
  const { t, number } = useTranslator();
  const work = bench.work.value;
  const tilt = work.treatment.straighten ?? 0;
  return (
    <>
      <div class="bench-buttons">
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            bench.change(turned(work, -1));
          }}
        >
          {t('bench.turn.left')}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            bench.change(turned(work, 1));
          }}
        >
          {t('bench.turn.right')}
        </button>
        <button
          type="button"
          class="button button-plain"
          aria-pressed={work.treatment.mirrored === true}
          onClick={() => {
            bench.change(mirrored(work));
          }}
        >
          {t('bench.mirror')}
        </button>
      </div>
      <Slider
        label={t('bench.straighten')}
        value={tilt}
        from={-mostTilt}
        to={mostTilt}
        step={0.5}
        text={number(tilt, {
          style: 'unit',
          unit: 'degree',
          unitDisplay: 'narrow',
          maximumFractionDigits: 1,
        })}
        onInput={(degrees) => {
          bench.change(straightened(work, degrees), 'straighten');
        }}
        onDone={bench.history.pause}
      />
    </>
  );
}
