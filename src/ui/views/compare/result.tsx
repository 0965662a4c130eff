import type { ComponentChildren } from 'preact';
import { useApp, useTranslator } from '../../app.ts';
import { ResultAges } from './result-ages.tsx';
import { ResultCautions } from './result-cautions.tsx';
import { ResultFaces } from './result-faces.tsx';
import { SimilarityRuler } from './similarity-ruler.tsx';
import './result.css';

/** What the likeness says: a bare similarity, what makes it uncertain, and no verdict. */
export function Result(): ComponentChildren {
  const { compare } = useApp();
  const { t, number } = useTranslator();
  const comparison = compare.comparison.value;
  const { earlier, later } = compare.slots.value;
  if (comparison === undefined || earlier.phase !== 'ready' || later.phase !== 'ready') {
    const missing = earlier.phase === 'ready' ? later : earlier;
    // While the other side is being read, or shows what is wrong with it, it speaks for itself.
    if (missing.phase !== 'empty' || (earlier.phase !== 'ready' && later.phase !== 'ready')) return null;
    return (
      <p class="waiting">{t(missing === later ? 'compare.waiting.later' : 'compare.waiting.earlier')}</p>
    );
  }
  const similarity = number(comparison.similarity, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <section class="result" aria-labelledby="result-title">
      <p class="eyebrow">{t('result.eyebrow')}</p>
      <h2 id="result-title">{t('result.heading')}</h2>
      <p class="result-words">{t('result.bare')}</p>
      <ResultFaces earlier={earlier} later={later} />
      <SimilarityRuler similarity={comparison.similarity} />
      <p class="result-words">{t('result.number', { similarity })}</p>
      <div class="facts">
        <ResultAges earlier={earlier} later={later} />
        <ResultCautions earlier={earlier} later={later} />
      </div>
      <p class="result-note">{t('result.note')}</p>
    </section>
  );
}
