import type { ComponentChildren } from 'preact';
import type { FactWeight, JointEvidence } from '../../../../workflows/match/contract.ts';
import { supportOf } from '../../../../workflows/support.ts';
import { useTranslator } from '../../../app.ts';
import { headline, supportPhrase } from '../../compare/evidence-words.ts';
import { MiniRuler } from '../../search/list/mini-ruler.tsx';
import { useMatch } from '../use-match.ts';
import { WeightBar } from './weight-bar.tsx';

interface Props {
  readonly joint: JointEvidence;
  /** Id of the heading. */
  readonly labelledBy: string;
}

/** A change of evidence, log10, that is not worth a word. */
const little = 0.01;

/** Faces and facts, each with its weight in words and as a bar, then all of them together. */
export function Weights({ joint, labelledBy }: Props): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const { faces, facts, bounded, applied, evidence, support } = joint;
  const sum = facts.reduce((total, { counted }) => total + counted, 0);
  return (
    <>
      <ul class="weights" aria-labelledby={labelledBy}>
        <li>
          <span class="weight-name">{t('match.pair.faces')}</span>
          <WeightBar evidence={faces} />
          <span class="weight-words">{supportPhrase(words, supportOf(faces))}</span>
        </li>
        {facts.map((fact) => (
          <FactLine key={fact.name} fact={fact} />
        ))}
      </ul>
      {facts.length === 0 && <p class="weights-note">{t('match.pair.noFacts')}</p>}
      {bounded && (
        <p class="weights-cut">{t(sum < applied ? 'match.pair.cut.against' : 'match.pair.cut.for')}</p>
      )}
      <div class="weights-total">
        <p>
          <strong>{t('match.pair.together')}</strong> {headline(words, support)}
        </p>
        <MiniRuler evidence={evidence} />
      </div>
    </>
  );
}

function FactLine({ fact }: { readonly fact: FactWeight }): ComponentChildren {
  const { order } = useMatch();
  const words = useTranslator();
  const { t } = words;
  const { name, verdict, evidence, counted } = fact;
  const on = order.facts.value.has(name);
  const agrees = t(`match.verdict.${verdict}`);
  const weight = supportPhrase(words, supportOf(on ? counted : evidence));
  const told = t('match.pair.weight', { verdict: agrees, weight: on ? weight : t('match.pair.off') });
  const partly = on && Math.abs(counted) + little < Math.abs(evidence);
  return (
    <li data-off={!on}>
      <span class="weight-name">{t(`match.fact.${name}`)}</span>
      <WeightBar evidence={on ? counted : 0} />
      <span class="weight-words">
        {partly ? t('join.aside', { text: told, aside: t('match.pair.partly') }) : told}
      </span>
    </li>
  );
}
