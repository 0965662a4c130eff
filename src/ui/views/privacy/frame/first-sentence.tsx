import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';
import { firstWords } from './first-words.ts';
import './first-sentence.css';

/** What most people come for; everything below is its proof. */
export function FirstSentence(): ComponentChildren {
  const { ledger } = usePrivacy();
  const { state, headline, body } = firstWords(useTranslator(), ledger.sum.value);
  return (
    <div class="privacy-first" data-state={state}>
      <p class="privacy-first-words" role="status">
        {headline}
      </p>
      <p>{body}</p>
    </div>
  );
}
