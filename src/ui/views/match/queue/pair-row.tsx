import type { ComponentChildren } from 'preact';
import type { Verdict } from '../../../../domain/case.ts';
import { cropOf } from '../../../../state/library.ts';
import type { MatchPair } from '../../../../workflows/match/contract.ts';
import type { SearchUnit } from '../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../app.ts';
import { Emphasis } from '../../../emphasis.tsx';
import { Picture } from '../../collection/people/picture.tsx';
import { supportPhrase } from '../../compare/evidence-words.ts';
import { MiniRuler } from '../../search/list/mini-ruler.tsx';
import { useMatch } from '../use-match.ts';
import { FactChips } from './fact-chips.tsx';
import { chanceWords, photoWords, unitName } from './pair-words.ts';
// The badge of a decision.
import '../../search/list/candidate-row.css';
import './pair-row.css';

interface Props {
  readonly pair: MatchPair;
  readonly verdict: Verdict;
  readonly open: boolean;
  /** The one that the Tab key reaches. */
  readonly active: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

/** Two people side by side: who, how strong the evidence is, which facts agree, what was decided. */
export function PairRow({ pair, verdict, open, active, onFocus, onToggle }: Props): ComponentChildren {
  const { order } = useMatch();
  const words = useTranslator();
  const { t } = words;
  const { key, a, b, joint, mutual, chance } = pair;
  const compared = order.queue.value?.compared ?? 0;
  return (
    <button
      type="button"
      class="pair-row"
      data-pair={key}
      aria-expanded={open}
      tabIndex={active ? 0 : -1}
      onFocus={onFocus}
      onClick={onToggle}
    >
      <Half unit={a} />
      <Half unit={b} />
      <span class="pair-evidence">
        <span class="pair-badges">
          {mutual && <span class="pair-mutual">{t('match.mutual')}</span>}
          {verdict !== 'open' && (
            <span class={`verdict verdict-${verdict}`}>{t(`search.verdict.${verdict}`)}</span>
          )}
        </span>
        <MiniRuler evidence={joint.evidence} />
        <span class="pair-support">{supportPhrase(words, joint.support)}</span>
        <FactChips facts={joint.facts} />
        <span class="pair-chance">
          <Emphasis text={chanceWords(words, chance, compared)} />
        </span>
      </span>
    </button>
  );
}

function Half({ unit }: { readonly unit: SearchUnit }): ComponentChildren {
  const match = useMatch();
  const words = useTranslator();
  const face = match.faceOf(unit);
  return (
    <span class="pair-half">
      <Picture id={face === undefined ? undefined : cropOf(face)} />
      <span class="pair-who">
        <span class="pair-name">{unitName(words, match, unit)}</span>
        <span class="pair-photo">{photoWords(words, unit)}</span>
      </span>
    </span>
  );
}
