import type { ComponentChildren } from 'preact';
import type { PackFace } from '../../../../state/search/opinion/reviewing.ts';
import { noJudgement } from '../../../../state/search/opinion/judgements.ts';
import { useTranslator } from '../../../app.ts';
import { useOpinion } from './use-opinion.ts';

interface Props {
  readonly faces: readonly PackFace[];
  readonly at: number;
  readonly onGo: (index: number) => void;
}

/** All faces of the pack by their numbers, and which of them are decided. */
export function FaceSteps({ faces, at, onGo }: Props): ComponentChildren {
  const { judgements } = useOpinion().reviewing;
  const { t, number } = useTranslator();
  const said = judgements.byItem.value;
  return (
    <nav aria-label={t('review.list')}>
      <ol class="face-steps">
        {faces.map(({ item }, index) => {
          const { verdict } = said.get(item) ?? noJudgement;
          return (
            <li key={item}>
              <button
                type="button"
                class={`button ${verdict === 'open' ? '' : 'face-step-decided'}`}
                aria-current={index === at ? 'step' : undefined}
                aria-label={t('review.face.decided', {
                  number: index + 1,
                  verdict: t(`desk.verdict.${verdict}`),
                })}
                onClick={() => {
                  onGo(index);
                }}
              >
                {number(index + 1)}
                {verdict !== 'open' && <span aria-hidden="true"> ✓</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
