import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Decided } from '../../../../state/search/desk.ts';
import { noJudgement } from '../../../../state/search/opinion/judgements.ts';
import type { ReviewerScreenState } from '../../../../state/search/opinion/reviewing.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { Decide } from '../desk/decide.tsx';
import { deskKey } from '../desk/desk-keys.ts';
import { LookClosely } from '../desk/look-closely.tsx';
import { isTyping, lookKey } from '../desk/look-keys.ts';
import { createLook } from '../desk/look.ts';
import { PartsList } from '../desk/parts-list.tsx';
import { wholeFrame } from '../desk/view.ts';
import { FaceSteps } from './face-steps.tsx';
import { FinishReview } from './finish-review.tsx';
import { useOpinion } from './use-opinion.ts';
import './judging.css';

interface Props {
  readonly pack: Extract<ReviewerScreenState, { readonly phase: 'judging' }>;
}

/** One face after the other beside the person who is looked for; any decision can be changed until the end. */
export function Judging({ pack }: Props): ComponentChildren {
  const { reviewing } = useOpinion();
  const { t, locale } = useTranslator();
  const look = useMemo(createLook, []);
  const asking = useSignal<Decided | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const { at, judgements } = reviewing;
  const { faces, references, expiresOn } = pack;
  const index = Math.min(at.value, faces.length - 1);
  const face = faces[index];
  useEffect(() => {
    heading.current?.focus();
  }, []);
  if (face === undefined) return null;

  const count = faces.length;
  const { verdict, parts } = judgements.byItem.value.get(face.item) ?? noJudgement;
  const go = (to: number): void => {
    if (to < 0 || to >= count) return;
    asking.value = undefined;
    look.view.value = wholeFrame;
    at.value = to;
    // The next face begins at its pictures.
    heading.current?.focus();
  };
  const stepKey = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return false;
    const key = event.key.toLowerCase();
    if (key !== 'n' && key !== 'p') return false;
    go(index + (key === 'n' ? 1 : -1));
    return true;
  };
  return (
    <div
      class="judging"
      // A click on bare paper keeps the keys working.
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return;
        if (stepKey(event) || deskKey({ asking, undo: undefined }, event) || lookKey(look, event, false)) {
          event.preventDefault();
        }
      }}
    >
      <p class="judging-rules">{t('review.rules')}</p>
      <p class="judging-small">
        {t('review.end', { day: dayWords(locale, expiresOn) })} {t('review.keys')}
      </p>
      <FaceSteps faces={faces} at={index} onGo={go} />
      <h2 ref={heading} tabIndex={-1} class="judging-title">
        {t('review.face', { number: index + 1, count })}
      </h2>
      <div class="look-flow" key={face.item}>
        <LookClosely
          look={look}
          reference={references}
          candidate={face.photos}
          otherName={t('review.other', { number: index + 1 })}
          deciding
        />
        <PartsList
          parts={parts}
          onPart={(note) => {
            reviewing.setPart(face.item, note);
          }}
        />
      </div>
      <Decide
        even
        verdict={verdict}
        asking={asking}
        onDecide={(decided, reason) => {
          reviewing.decide(face.item, decided, reason);
        }}
      />
      <p class="visually-hidden" role="status">
        {t('review.face.decided', { number: index + 1, verdict: t(`desk.verdict.${verdict}`) })}
      </p>
      <div class="judging-steps">
        <button
          type="button"
          class="button button-plain"
          aria-disabled={index === 0}
          onClick={() => {
            go(index - 1);
          }}
        >
          {t('review.previous')}
        </button>
        <button
          type="button"
          class="button button-plain"
          aria-disabled={index === count - 1}
          onClick={() => {
            go(index + 1);
          }}
        >
          {t('review.next')}
        </button>
        {verdict !== 'open' && (
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              reviewing.decide(face.item, 'open', '');
            }}
          >
            {t('review.takeBack')}
          </button>
        )}
      </div>
      <FinishReview count={count} />
    </div>
  );
}
