import type { ComponentChildren } from 'preact';
import type { Slots } from '../../../state/slots.ts';
import type { Comparison } from '../../../workflows/comparison.ts';
import { useApp, useTranslator } from '../../app.ts';
import { Emphasis } from '../../emphasis.tsx';
import { EvidenceRuler } from './evidence-ruler.tsx';
import { evidenceSentence, headline } from './evidence-words.ts';
import { ResultActions } from './result-actions.tsx';
import { ResultAges } from './result-ages.tsx';
import { ResultCautions } from './result-cautions.tsx';
import { ResultCharts, useChartsEarly } from './result-charts.tsx';
import { ResultContributions } from './result-contributions.tsx';
import { ResultFaces } from './result-faces.tsx';
import { ResultJump, resultTitle } from './result-jump.tsx';
import { ResultNext } from './result-next.tsx';
import { ResultStrangers } from './result-strangers.tsx';
import './result.css';

/** What the likeness says, or what is missing for it to say anything. */
export function Result(): ComponentChildren {
  const { compare } = useApp();
  const { t } = useTranslator();
  useChartsEarly();
  const comparison = compare.comparison.value;
  const slots = compare.slots.value;
  if (comparison !== undefined)
    return (
      <>
        <ResultJump />
        <ResultCard comparison={comparison} slots={slots} />
      </>
    );
  const { earlier, later } = slots;
  const missing = earlier.photos.length === 0 ? 'earlier' : 'later';
  // While the other side is being read, or shows what is wrong with it, it speaks for itself.
  if (earlier.arrival !== undefined || later.arrival !== undefined) return null;
  return <p class="waiting">{t(`compare.waiting.${missing}`)}</p>;
}

interface Props {
  readonly comparison: Comparison;
  readonly slots: Slots;
}

function ResultCard({ comparison, slots }: Props): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  return (
    <section class="result" aria-labelledby={resultTitle}>
      <div class="result-top">
        <div>
          <div class="result-says">
            <p class="eyebrow">{t('result.eyebrow')}</p>
            <h2 id={resultTitle} tabIndex={-1}>
              {headline(words, comparison.support)}
            </h2>
            <p class="result-words">
              <Emphasis text={evidenceSentence(words, comparison)} />
            </p>
          </div>
          <EvidenceRuler {...comparison} />
        </div>
        <ResultFaces slots={slots} />
      </div>
      <div class="facts">
        <ResultStrangers strangers={comparison.strangers} />
        <ResultCautions slots={slots} comparison={comparison} />
        <ResultAges slots={slots} comparison={comparison} />
      </div>
      <ResultContributions slots={slots} comparison={comparison} />
      {/* What to do comes before the drawings: not everybody reads that far. */}
      <div class="result-end">
        <p class="result-note">{t('result.note')}</p>
        <ResultNext />
        <ResultActions />
      </div>
      <ResultCharts comparison={comparison} />
    </section>
  );
}
