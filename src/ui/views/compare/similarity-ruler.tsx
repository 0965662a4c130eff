import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';
import './similarity-ruler.css';

/** Per cent of the ruler for a cosine: 0 and below at the start, 1 at the end, the needle kept whole at both. */
export function rulerPosition(similarity: number): number {
  return 1 + 98 * Math.min(1, Math.max(0, similarity));
}

/** A quiet ruler without zones: where a likeness begins to mean something is not known yet. */
export function SimilarityRuler({ similarity }: { readonly similarity: number }): ComponentChildren {
  const { t, number } = useTranslator();
  const at = `${String(rulerPosition(similarity))}%`;
  const spoken = number(similarity, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <figure class="similarity-ruler">
      <svg role="img" aria-label={t('result.ruler', { similarity: spoken })}>
        <rect class="ruler-track" x="0" y="10" width="100%" height="14" rx="7" />
        <line class="ruler-needle" x1={at} x2={at} y1="2" y2="32" />
      </svg>
      <div class="ruler-ends" aria-hidden="true">
        <span>{t('result.low')}</span>
        <span>{t('result.high')}</span>
      </div>
    </figure>
  );
}
