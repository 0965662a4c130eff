import type { ComponentChildren } from 'preact';
import { supportSteps } from '../../../../workflows/comparison.ts';
import { useTranslator } from '../../../app.ts';
import { Tick } from '../../collection/fields/tick.tsx';
import '../../collection/fields/field.css';
import { useMatch } from '../use-match.ts';

/** Which pairs of the order are shown. */
export function PairFilters(): ComponentChildren {
  const { shown } = useMatch();
  const { t } = useTranslator();
  const { mutualOnly, hideDecided, least } = shown;
  return (
    <div class="queue-filters" role="group" aria-label={t('match.filter.label')}>
      <Tick
        label={t('match.filter.mutual')}
        checked={mutualOnly.value}
        onChange={(checked) => {
          mutualOnly.value = checked;
        }}
      />
      <Tick
        label={t('match.filter.decided')}
        checked={hideDecided.value}
        onChange={(checked) => {
          hideDecided.value = checked;
        }}
      />
      <label class="queue-least">
        {t('match.filter.least')}
        <select
          value={String(least.value)}
          onChange={(event) => {
            least.value = Number(event.currentTarget.value);
          }}
        >
          {supportSteps.map((step, index) => (
            <option key={step} value={String(index)}>
              {t(index === 0 ? 'match.filter.least.none' : `step.${step}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
