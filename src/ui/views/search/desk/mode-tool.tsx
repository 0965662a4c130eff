import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { blinkRates, type Look } from './look.ts';
import type { SideNames } from './look-words.ts';
import { Slider } from './slider.tsx';
import type { Blink } from './use-blink.ts';

interface Props {
  readonly look: Look;
  readonly names: SideNames;
  readonly blink: Blink;
}

/** What the present mode can be set to. */
export function ModeTool({ look, names, blink }: Props): ComponentChildren {
  const { t, number } = useTranslator();
  const percent = (share: number): string => number(share, { style: 'percent', maximumFractionDigits: 0 });
  switch (look.mode.value) {
    case 'side':
      return null;
    case 'halves':
      return <p class="look-hint">{t('desk.halves.hint')}</p>;
    case 'swipe':
      return (
        <Slider
          label={t('desk.divider')}
          value={look.divider.value}
          least={0}
          most={1}
          step={0.01}
          said={percent(look.divider.value)}
          onChange={(value) => {
            look.divider.value = value;
          }}
        />
      );
    case 'fade':
      return (
        <Slider
          label={t('desk.fade', { name: names.candidate })}
          value={look.fade.value}
          least={0}
          most={1}
          step={0.01}
          said={percent(look.fade.value)}
          onChange={(value) => {
            look.fade.value = value;
          }}
        />
      );
    case 'blink':
      return (
        <>
          <button type="button" class="button button-plain" onClick={blink.toggle}>
            {t(blink.running.value ? 'desk.blink.stop' : 'desk.blink.start')}
          </button>
          <button type="button" class="button button-plain" onClick={blink.step}>
            {t('desk.blink.other')}
          </button>
          <Slider
            label={t('desk.blink.rate')}
            value={look.blinkRate.value}
            least={blinkRates.least}
            most={blinkRates.most}
            step={blinkRates.step}
            said={number(look.blinkRate.value)}
            onChange={(value) => {
              look.blinkRate.value = value;
            }}
          />
        </>
      );
  }
}
