import type { ComponentChildren } from 'preact';
import { withGrey, withLight } from '../../../state/photo-bench/work.ts';
import { useTranslator } from '../../app.ts';
import type { ToolProps } from '../bench-props.ts';
import { Slider } from './slider.tsx';

const parts = ['fade', 'contrast', 'sharpen'] as const;

export function LightTool({ bench }: ToolProps): ComponentChildren {
  const { t, number } = useTranslator();
  const work = bench.work.value;
  const grey = work.treatment.grey === true;
  return (
    <>
      {parts.map((part) => {
        const share = work.treatment[part] ?? 0;
        return (
          <Slider
            key={part}
            label={t(`bench.${part}`)}
            value={Math.round(share * 20)}
            from={0}
            to={20}
            step={1}
            text={number(Math.round(share * 20))}
            onInput={(twentieths) => {
              bench.change(withLight(work, part, twentieths / 20), part);
            }}
            onDone={bench.history.pause}
          />
        );
      })}
      <div class="bench-buttons">
        <button
          type="button"
          class="button button-plain"
          aria-pressed={grey}
          onClick={() => {
            bench.change(withGrey(work, !grey));
          }}
        >
          {t('bench.grey')}
        </button>
      </div>
    </>
  );
}
