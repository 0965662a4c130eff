import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';
import type { ToolProps } from '../bench-props.ts';
import { nextMark } from '../marking/marks.ts';

/** What there is to mark now, and the ways out of it. */
export function PointsTool({ bench }: ToolProps): ComponentChildren {
  const { t } = useTranslator();
  const points = bench.points.value;
  const suggested = points.length === 0 && !bench.anew.value ? bench.suggested.value : undefined;
  const next = nextMark({ points });
  return (
    <>
      <p role="status" class="bench-now">
        {suggested !== undefined && t('bench.points.suggested')}
        {suggested === undefined &&
          (next === undefined ? t('mark.all') : t('mark.now', { point: t(`mark.point.${next}`) }))}
      </p>
      <p class="bench-keys" id="mark-keys">
        {t('bench.points.keys')}
      </p>
      <div class="bench-buttons">
        {bench.canGoClose.value && (
          <button
            type="button"
            class="button button-plain"
            onClick={bench.close.value === undefined ? bench.goClose : bench.goBack}
          >
            {t(bench.close.value === undefined ? 'bench.points.closer' : 'bench.crop.whole')}
          </button>
        )}
        {suggested !== undefined && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              bench.anew.value = true;
              bench.goBack();
            }}
          >
            {t('bench.points.anew')}
          </button>
        )}
        {suggested === undefined && (points.length > 0 || bench.suggested.value !== undefined) && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              bench.anew.value = false;
              if (points.length > 0) bench.mark([]);
            }}
          >
            {t('bench.points.clear')}
          </button>
        )}
      </div>
    </>
  );
}
