import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Signal } from '@preact/signals';
import type { CandidateDetail, DeskPhoto } from '../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../app.ts';
import { Emphasis } from '../../../emphasis.tsx';
import { HelpButton } from '../../../help/help-button.tsx';
import { Tick } from '../../collection/fields/tick.tsx';
import { contributionWords } from '../../compare/contribution-words.ts';
import { evidenceSentence, headline } from '../../compare/evidence-words.ts';
import { EvidenceRuler } from '../../compare/evidence-ruler.tsx';
import { faceLabel, lookalikeWords } from './look-words.ts';
import './evidence-part.css';

interface Props {
  readonly detail: CandidateDetail;
  readonly reference: readonly DeskPhoto[];
  readonly judgeFirst: Signal<boolean>;
  /** Something was decided already. */
  readonly decided: boolean;
}

/** What the computer measured, after the eyes have had their turn; hidden until then where somebody judges first. */
export function EvidencePart({ detail, reference, judgeFirst, decided }: Props): ComponentChildren {
  const { t } = useTranslator();
  const heading = useId();
  return (
    <section class="desk-evidence" aria-labelledby={heading}>
      <h3 id={heading}>{t('desk.evidence.title')}</h3>
      <Tick
        label={t('desk.judgeFirst')}
        checked={judgeFirst.value}
        onChange={(checked) => {
          judgeFirst.value = checked;
        }}
      />
      {judgeFirst.value && !decided ? (
        <p class="desk-evidence-hidden">{t('desk.evidence.hidden')}</p>
      ) : (
        <Evidence detail={detail} reference={reference} />
      )}
    </section>
  );
}

function Evidence({ detail, reference }: Pick<Props, 'detail' | 'reference'>): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const { comparison } = detail;
  const added = comparison.contributions.filter(({ side }) => side === 'a');
  return (
    <>
      <p class="desk-headline">{headline(words, comparison.support)}</p>
      <p>
        <Emphasis text={evidenceSentence(words, comparison)} />
      </p>
      <p>{lookalikeWords(words, detail.candidate.lookalikes)}</p>
      <p>{t('strangers.origin')}</p>
      <p>{t('strangers.family')}</p>
      <EvidenceRuler evidence={comparison.evidence} range={comparison.range} support={comparison.support} />
      <HelpButton part="scale" look="edge" />
      {added.length > 0 && (
        <details class="desk-added">
          <summary>{t('desk.added.title')}</summary>
          <ul>
            {added.map((contribution) => (
              <li key={contribution.index}>
                <b>
                  {faceLabel(
                    words,
                    t('desk.added.photo', { index: contribution.index + 1 }),
                    reference[contribution.index],
                  )}
                </b>
                {': '}
                {contributionWords(words, comparison.evidence, contribution)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
