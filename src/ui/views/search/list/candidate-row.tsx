import type { ComponentChildren } from 'preact';
import { verdictOf, type Review } from '../../../../domain/case.ts';
import { wasDecided } from '../../../../state/search/desk.ts';
import type { Candidate } from '../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../app.ts';
import { supportPhrase } from '../../compare/evidence-words.ts';
import { useSearch } from '../use-search.ts';
import { CandidatePicture } from './candidate-picture.tsx';
import { candidateFacts, candidateName, conflictWords, saysLittle } from './candidate-words.ts';
import { MiniRuler } from './mini-ruler.tsx';
import './candidate-row.css';

interface Props {
  readonly candidate: Candidate;
  readonly chosen: boolean;
  /** The one that the Tab key reaches. */
  readonly active: boolean;
  readonly review: Review | undefined;
  readonly onFocus: () => void;
  readonly onChoose: (byKeyboard: boolean) => void;
}

/** One line of the order: who, what is known, how strong the likeness is, what was decided. */
export function CandidateRow(props: Props): ComponentChildren {
  const { candidate, chosen, active, review, onFocus, onChoose } = props;
  const search = useSearch();
  const words = useTranslator();
  const { t } = words;
  const verdict = verdictOf(review);
  const covered = search.judgeFirst.value && (review === undefined || !wasDecided(review));
  return (
    <button
      type="button"
      class={`candidate ${saysLittle(candidate) && !covered ? 'candidate-dim' : ''}`}
      data-key={candidate.key}
      aria-current={chosen}
      tabIndex={active ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => {
        // A press of Enter or Space comes as a click without a pointer.
        onChoose(event.detail === 0);
      }}
    >
      <CandidatePicture id={candidate.key} />
      <span class="candidate-words">
        <span class="candidate-head">
          <span class="candidate-name">{candidateName(words, search, candidate)}</span>
          {verdict !== 'open' && (
            <span class={`verdict verdict-${verdict}`}>{t(`search.verdict.${verdict}`)}</span>
          )}
        </span>
        <span class="candidate-facts">{candidateFacts(words, candidate)}</span>
        {covered ? (
          <span class="candidate-support">{t('search.candidate.hiddenEvidence')}</span>
        ) : (
          <>
            <MiniRuler evidence={candidate.evidence} />
            <span class="candidate-support">{supportPhrase(words, candidate.support)}</span>
          </>
        )}
        {search.opinion.flagged.value.has(candidate.key) && (
          <span class="candidate-conflict">{t('opinion.flag')}</span>
        )}
        {candidate.conflicts.map((name) => (
          <span key={name} class="candidate-conflict">
            {conflictWords(words, candidate, name)}
          </span>
        ))}
      </span>
    </button>
  );
}
