import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { contrasts, type Look } from './look.ts';
import { Slider } from './slider.tsx';
import { wholeFrame, zoomed, zoomStep } from './view.ts';

/** Zoom, grey and contrast, the same for both faces. */
export function ViewTools({ look }: { readonly look: Look }): ComponentChildren {
  const { t, number } = useTranslator();
  const { view, grey, contrast } = look;
  const zoomBy = (factor: number) => (): void => {
    view.value = zoomed(view.value, factor);
  };
  return (
    <div class="view-tools">
      <button
        type="button"
        class="button button-plain"
        aria-label={t('desk.zoom.out')}
        onClick={zoomBy(1 / zoomStep)}
      >
        −
      </button>
      <button
        type="button"
        class="button button-plain"
        aria-label={t('desk.zoom.in')}
        onClick={zoomBy(zoomStep)}
      >
        +
      </button>
      <button
        type="button"
        class="button button-plain"
        onClick={() => {
          view.value = wholeFrame;
        }}
      >
        {t('desk.zoom.whole')}
      </button>
      <button
        type="button"
        class="button button-plain"
        aria-pressed={grey.value}
        onClick={() => {
          grey.value = !grey.value;
        }}
      >
        {t('desk.grey')}
      </button>
      <Slider
        label={t('desk.contrast')}
        value={contrast.value}
        least={contrasts.least}
        most={contrasts.most}
        step={contrasts.step}
        said={number(contrast.value, { style: 'percent' })}
        onChange={(value) => {
          contrast.value = value;
        }}
      />
    </div>
  );
}
