import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { useSearch } from '../use-search.ts';
import { AddAnswer } from './add-answer.tsx';
import { AnswerNews } from './answer-news.tsx';
import { AskedList } from './asked-list.tsx';
import { PackMaker } from './pack-maker.tsx';
import { useOpinion } from './use-opinion.ts';
import './opinion-panel.css';

interface Props {
  /** The search is not kept yet and the person wants to keep it. */
  readonly onKeepCase: () => void;
  /** A candidate was chosen, to be looked at again. */
  readonly onLook: () => void;
}

/** Asking somebody else, and what came back. */
export function OpinionPanel({ onKeepCase, onLook }: Props): ComponentChildren {
  const { openCase, reference } = useSearch();
  const { asked } = useOpinion();
  const { t } = useTranslator();
  const heading = useId();
  const kept = openCase.value !== undefined;
  const hasAsked = kept && asked.value.length > 0;
  const hasReference = reference.photos.value.length > 0;
  return (
    <section class="opinion" aria-labelledby={heading}>
      <h2 id={heading}>{t('opinion.title')}</h2>
      <p class="opinion-text">{t('opinion.intro')}</p>
      {!hasAsked && <AnswerNews />}
      {!hasReference && <p class="opinion-caution">{t('opinion.needsReference')}</p>}
      {hasReference && !kept && (
        <div class="opinion-caution">
          <p>{t('opinion.needsCase')}</p>
          <button type="button" class="button button-plain" onClick={onKeepCase}>
            {t('opinion.keepCase')}
          </button>
        </div>
      )}
      {kept && hasReference && <PackMaker />}
      {kept && (
        <>
          <h3>{t('opinion.asked')}</h3>
          {!hasAsked ? (
            <p class="opinion-text">{t('opinion.asked.none')}</p>
          ) : (
            <>
              <AddAnswer />
              <AnswerNews />
              <AskedList asked={asked.value} onLook={onLook} />
            </>
          )}
        </>
      )}
    </section>
  );
}
