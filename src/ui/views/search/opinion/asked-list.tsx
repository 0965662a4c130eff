import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { AskedOpinion } from '../../../../state/search/opinion.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { AnswerView } from './answer-view.tsx';
import { PackPassphrase } from './pack-passphrase.tsx';
import './asked-list.css';

interface Props {
  readonly asked: readonly AskedOpinion[];
  readonly onLook: () => void;
}

/** The packs that were given away, the latest first, with what came back. */
export function AskedList({ asked, onLook }: Props): ComponentChildren {
  return (
    <ol class="asked-list">
      {asked.map((one) => (
        <li key={one.request.id}>
          <Asked asked={one} onLook={onLook} />
        </li>
      ))}
    </ol>
  );
}

interface AskedProps {
  readonly asked: AskedOpinion;
  readonly onLook: () => void;
}

function Asked({ asked, onLook }: AskedProps): ComponentChildren {
  const { t, locale } = useTranslator();
  const shown = useSignal(false);
  const { request, state, agreements } = asked;
  // A moment in Greenwich; the day is close enough to tell packs apart.
  const made = dayWords(locale, request.madeAt.slice(0, 10));
  const day = dayWords(locale, request.expiresOn);
  return (
    <>
      <p class="asked-head">
        <strong>{t('opinion.asked.made', { day: made })}</strong>
        <span class={`asked-state asked-${state}`}>{t(`opinion.state.${state}`, { day })}</span>
        {state !== 'ended' && (
          <button
            type="button"
            class="button button-quiet"
            aria-expanded={shown.value}
            onClick={() => {
              shown.value = !shown.value;
            }}
          >
            {t(shown.value ? 'opinion.passphrase.hide' : 'opinion.passphrase.show')}
          </button>
        )}
      </p>
      {shown.value && <PackPassphrase passphrase={request.passphrase} />}
      {agreements.map((agreement) => (
        <AnswerView key={agreement.answer.id} agreement={agreement} onLook={onLook} />
      ))}
    </>
  );
}
