import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Agreement } from '../../../../state/search/opinion.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { SecondViewRow } from './second-view-row.tsx';
import './answer-view.css';

interface Props {
  readonly agreement: Agreement;
  readonly onLook: () => void;
}

/** What one second person said, beside the own decisions. Counts only: a few faces make no percentage. */
export function AnswerView({ agreement, onLook }: Props): ComponentChildren {
  const { t, locale } = useTranslator();
  const heading = useId();
  const { answer, views, both, same, decoys, decoysAsLeads: leads } = agreement;
  const name = answer.reviewer === '' ? t('opinion.answer.unnamed') : answer.reviewer;
  const flaggedFirst = [...views].sort((one, other) => Number(other.flagged) - Number(one.flagged));
  return (
    <section class="answer-view" aria-labelledby={heading}>
      <h4 id={heading}>{t('opinion.answer', { name })}</h4>
      <p class="answer-small">
        {t('opinion.answer.on', { day: dayWords(locale, answer.answeredAt.slice(0, 10)) })}
      </p>
      <p>{both === 0 ? t('opinion.same.none') : t('opinion.same', { both, same })}</p>
      <p>{leads === 0 ? t('opinion.strict.none', { decoys }) : t('opinion.strict', { leads, decoys })}</p>
      {leads > 0 && <p class="answer-small">{t('opinion.strict.note')}</p>}
      <ul class="answer-faces">
        {flaggedFirst.map((view) => (
          <SecondViewRow key={view.second.item} view={view} onLook={onLook} />
        ))}
      </ul>
      <p class="answer-small">{t('opinion.few')}</p>
    </section>
  );
}
