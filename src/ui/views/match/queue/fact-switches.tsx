import type { ComponentChildren } from 'preact';
import { factNames, type FactName } from '../../../../workflows/match/contract.ts';
import { useTranslator } from '../../../app.ts';
import { useMatch } from '../use-match.ts';

/** Which facts count beside the faces; only those that both sides state. */
export function FactSwitches(): ComponentChildren {
  const { order, places, sides } = useMatch();
  const { t } = useTranslator();
  const { a, b } = sides.counts;
  const stated = factNames.filter((name) => a.value.stated[name] > 0 && b.value.stated[name] > 0);
  const on = order.facts.value;
  if (stated.length === 0) return null;
  const flip = (name: FactName): void => {
    const next = new Set(on);
    if (!next.delete(name)) next.add(name);
    order.facts.value = next;
  };
  return (
    <div class="queue-facts" role="group" aria-labelledby="queue-facts-label">
      <span id="queue-facts-label" class="queue-label">
        {t('match.facts.label')}
      </span>
      {stated.map((name) => (
        <button
          key={name}
          type="button"
          class="fact-switch"
          aria-pressed={on.has(name)}
          onClick={() => {
            flip(name);
          }}
        >
          {t(`match.fact.${name}`)}
        </button>
      ))}
      {stated.every((name) => !on.has(name)) && <span class="queue-words">{t('match.facts.alone')}</span>}
      {places.failure.value !== undefined && (
        <p class="queue-caution" role="alert">
          {t('match.facts.places')}{' '}
          <button type="button" class="button button-quiet" onClick={places.tryAgain}>
            {t('match.facts.places.again')}
          </button>
        </p>
      )}
    </div>
  );
}
