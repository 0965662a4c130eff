import type { ComponentChildren } from 'preact';
import { useId, useMemo, useRef } from 'preact/hooks';
import { useSignal, type Signal } from '@preact/signals';
import { verdictOf } from '../../../../domain/case.ts';
import type { Reviews } from '../../../../state/search/contract.ts';
import { createDeskReview, wasDecided, type Decided } from '../../../../state/search/desk.ts';
import type { CandidateDetail, DeskPhoto } from '../../../../workflows/search/contract.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../../collection/fields/failure-note.tsx';
import { Decide } from './decide.tsx';
import { deskKey } from './desk-keys.ts';
import { EvidencePart } from './evidence-part.tsx';
import { History } from './history.tsx';
import { LookClosely } from './look-closely.tsx';
import { lookKey } from './look-keys.ts';
import { createLook, type Look } from './look.ts';
import { PartsList } from './parts-list.tsx';
import { wholeFrame } from './view.ts';
import './desk.css';

interface Props {
  /** What the list calls this candidate. */
  readonly name: string;
  readonly reference: readonly DeskPhoto[];
  readonly detail: CandidateDetail;
  readonly reviews: Reviews;
  /** While true the evidence is hidden until something is decided; the list should do the same. */
  readonly judgeFirst: Signal<boolean>;
  /** Something to know before deciding, such as a second person who disagrees. */
  readonly warning?: string | undefined;
  readonly onSecondOpinion?: () => void;
}

/** One candidate beside the reference: look, go through the parts, decide; only then what the computer says. */
export function Desk(props: Props): ComponentChildren {
  const look = useMemo(createLook, []);
  const { key } = props.detail.candidate;
  const shown = useRef(key);
  if (shown.current !== key) {
    shown.current = key;
    look.view.value = wholeFrame;
  }
  return <DeskOf key={key} {...props} look={look} />;
}

function DeskOf(props: Props & { readonly look: Look }): ComponentChildren {
  const { name, reference, detail, reviews, judgeFirst, warning, onSecondOpinion, look } = props;
  const { t } = useTranslator();
  const heading = useId();
  const asking = useSignal<Decided | undefined>(undefined);
  const shown = useRef(detail.candidate);
  shown.current = detail.candidate;
  const desk = useMemo(
    () =>
      createDeskReview(reviews, shown.current, () => ({
        evidence: shown.current.evidence,
        judgeFirst: judgeFirst.peek(),
      })),
    [reviews, judgeFirst],
  );
  const review = desk.review.value;
  const verdict = verdictOf(review);
  const undo = desk.undo.value;
  return (
    <section
      class="desk"
      aria-labelledby={heading}
      // A click on bare paper keeps the keys working.
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return;
        if (deskKey({ asking, undo }, event) || lookKey(look, event, false)) event.preventDefault();
      }}
    >
      <div class="desk-head">
        <h2 id={heading}>{t('desk.title', { name })}</h2>
        {verdict !== 'open' && (
          <span class={`desk-verdict desk-${verdict}`}>{t(`desk.verdict.${verdict}`)}</span>
        )}
      </div>
      <div class="look-flow">
        <LookClosely look={look} reference={reference} candidate={detail.photos} deciding />
        <PartsList parts={review.parts} onPart={desk.setPart} />
      </div>
      <section class="desk-decision" aria-label={t('desk.decide')}>
        {warning !== undefined && <p class="desk-warning">{warning}</p>}
        <Decide verdict={verdict} asking={asking} onDecide={desk.decide} />
        <FailureNote failure={desk.failure.value} />
        <div class="desk-back">
          {verdict !== 'open' && (
            <button type="button" class="button button-quiet" onClick={desk.takeBack}>
              {t('desk.takeBack')}
            </button>
          )}
          {undo !== undefined && (
            <button type="button" class="button button-quiet" onClick={undo}>
              {t('desk.undo')}
            </button>
          )}
        </div>
        <p class="visually-hidden" role="status">
          {t('desk.now', { verdict: t(`desk.verdict.${verdict}`) })}
        </p>
        <p class="desk-note">{t('desk.dna')}</p>
        {onSecondOpinion !== undefined && (
          <button type="button" class="button button-plain" onClick={onSecondOpinion}>
            {t('desk.second')}
          </button>
        )}
      </section>
      <EvidencePart
        detail={detail}
        reference={reference}
        judgeFirst={judgeFirst}
        decided={wasDecided(review)}
      />
      <History decisions={review.decisions} />
    </section>
  );
}
