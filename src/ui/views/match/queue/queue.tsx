import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useMatch } from '../use-match.ts';
import { FactSwitches } from './fact-switches.tsx';
import { PairFilters } from './pair-filters.tsx';
import { PairList } from './pair-list.tsx';
import './queue.css';

/** The pairs to look at: which facts count, which pairs are shown, and the order. */
export function Queue(): ComponentChildren {
  const { begun, order, runs, shown } = useMatch();
  const { t, plural, sentences } = useTranslator();
  const queue = order.queue.value;
  if (!begun.value) return null;
  const running = runs.progress.value?.state === 'running';
  const count = shown.pairs.value.length;
  const hidden = shown.hidden.value;
  return (
    <section class="queue" aria-labelledby="queue-title">
      <h2 id="queue-title">{t('match.queue.title')}</h2>
      <div class="queue-head">
        <FactSwitches />
        <PairFilters />
        <p class="queue-words" role="status">
          {queue === undefined
            ? t('match.queue.sorting')
            : queue.pairs.length === 0
              ? t('match.queue.none')
              : count === 0
                ? t('match.queue.noneShown')
                : plural('match.queue.count', count)}
        </p>
        {running && queue !== undefined && <p class="queue-words">{t('match.queue.running')}</p>}
        {hidden > 0 && (
          <p class="queue-words">
            {plural('match.queue.hidden', hidden)}{' '}
            <button
              type="button"
              class="button button-quiet"
              onClick={() => {
                shown.showAll();
              }}
            >
              {t('match.queue.showAll')}
            </button>
          </p>
        )}
      </div>
      <PairList />
      {queue !== undefined && queue.left > 0 && (
        <p class="queue-words queue-left">
          {sentences([
            plural('match.queue.left', queue.left),
            plural('match.queue.perPerson', order.perPerson),
          ])}
        </p>
      )}
    </section>
  );
}
