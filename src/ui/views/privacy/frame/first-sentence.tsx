import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { EmptyPicture } from '../../../empty-picture.tsx';
import { usePrivacy } from '../use-privacy.ts';
import { firstWords } from './first-words.ts';
import './first-sentence.css';

/** What most people come for; everything below is its proof. */
export function FirstSentence(): ComponentChildren {
  const { ledger } = usePrivacy();
  const { state, headline, body } = firstWords(useTranslator(), ledger.sum.value);
  return (
    <div class="privacy-first" data-state={state}>
      {state !== 'caution' && <EmptyPicture name="privacy" />}
      <p class="privacy-first-words" role="status">
        {headline}
      </p>
      <p>{body}</p>
    </div>
  );
}
