import type { ComponentChildren } from 'preact';
import { cropped } from '../../../state/photo-bench/work.ts';
import { useTranslator } from '../../app.ts';
import type { ToolProps } from '../bench-props.ts';

export function CropTool({ bench }: ToolProps): ComponentChildren {
  const { t } = useTranslator();
  const work = bench.work.value;
  return (
    <>
      <p>{t('bench.crop.hint')}</p>
      {bench.lostPoints.value && <p role="status">{t('bench.points.lost')}</p>}
      <div class="bench-buttons">
        <button
          type="button"
          class="button button-plain"
          disabled={work.treatment.crop === undefined}
          onClick={() => {
            bench.change(cropped(work, undefined));
          }}
        >
          {t('bench.crop.whole')}
        </button>
      </div>
    </>
  );
}
