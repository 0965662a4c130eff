import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Comparison } from '../../../workflows/comparison.ts';
import { supportStarts } from '../../../workflows/support.ts';
import { useTranslator } from '../../app.ts';
import { rangeWords, supportPhrase } from './evidence-words.ts';
import { rulerPosition } from './ruler-position.ts';
import './evidence-ruler.css';

const percent = (value: number): string => `${value}%`;
const ticks = [...supportStarts.map((start) => -start), ...supportStarts].map(rulerPosition);

type Props = Pick<Comparison, 'evidence' | 'range' | 'support'>;

/** Where the evidence stands between two explanations; the band is how far it may be off, the ticks the verbal steps. */
export function EvidenceRuler({ evidence, range, support }: Props): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const shade = useId();
  const [low, high] = [rulerPosition(range[0]), rulerPosition(range[1])];
  const at = percent(rulerPosition(evidence));
  const doubt = rangeWords(words, range);
  return (
    <figure class="evidence-ruler">
      <svg role="img" aria-label={t('ruler.name', { support: supportPhrase(words, support), range: doubt })}>
        <linearGradient id={shade}>
          <stop class="ruler-different" offset="0" />
          <stop class="ruler-little" offset="0.5" />
          <stop class="ruler-same" offset="1" />
        </linearGradient>
        <rect class="ruler-track" x="0" y="12" width="100%" height="16" rx="8" fill={`url(#${shade})`} />
        {ticks.map((tick) => (
          <line key={tick} class="ruler-tick" x1={percent(tick)} x2={percent(tick)} y1="31" y2="36" />
        ))}
        <line class="ruler-middle" x1="50%" x2="50%" y1="12" y2="28" />
        <rect
          class="ruler-band"
          x={percent(low)}
          y="6"
          width={percent(Math.max(1.2, high - low))}
          height="28"
          rx="14"
        />
        <line class="ruler-needle" x1={at} x2={at} y1="2" y2="38" />
      </svg>
      <div class="ruler-ends" aria-hidden="true">
        <span>{t('ruler.different')}</span>
        <span>{t('ruler.little')}</span>
        <span>{t('ruler.one')}</span>
      </div>
      <figcaption>{doubt}</figcaption>
    </figure>
  );
}
