import type { ComponentChildren } from 'preact';
import type { FactWeight } from '../../../../workflows/match/contract.ts';
import { useTranslator } from '../../../app.ts';
import { useMatch } from '../use-match.ts';

/** The facts that both records state, each in a word; nothing where there are none. */
export function FactChips({ facts }: { readonly facts: readonly FactWeight[] }): ComponentChildren {
  const { order } = useMatch();
  const { t } = useTranslator();
  if (facts.length === 0) return null;
  return (
    <span class="fact-chips">
      {facts.map(({ name, verdict }) => (
        <span
          key={name}
          class={`fact-chip fact-chip-${verdict}`}
          data-off={!order.facts.value.has(name)}
          data-fact={name}
        >
          {t('match.chip', { fact: t(`match.fact.${name}`), verdict: t(`match.verdict.${verdict}`) })}
        </span>
      ))}
    </span>
  );
}
