import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { MatchPair } from '../../../../workflows/match/contract.ts';
import { useTranslator } from '../../../app.ts';
import { HelpButton } from '../../../help/help-button.tsx';
import { unitName } from '../queue/pair-words.ts';
import { useMatch } from '../use-match.ts';
import { LookClosely } from './look-closely.tsx';
import { Records } from './records.tsx';
import { Weights } from './weights.tsx';
import './breakdown.css';

/** All of the evidence about one pair, for a person to read: what weighs how much, both records, and why it is no proof. */
export function Breakdown({ pair }: { readonly pair: MatchPair }): ComponentChildren {
  const match = useMatch();
  const words = useTranslator();
  const { t } = words;
  const title = useId();
  const { a, b, places } = pair;
  const names = { a: unitName(words, match, a), b: unitName(words, match, b) };
  const [ofB, ofA] = places;
  return (
    <section class="pair-breakdown" aria-label={t('match.pair.name', names)}>
      <div class="pair-weighing">
        <h3 id={title}>{t('match.pair.weigh')}</h3>
        <Weights joint={pair.joint} labelledBy={title} />
        <p class="pair-places">{t('match.pair.places', { ...names, ofB, ofA })}</p>
        <HelpButton part="scale" look="edge" />
      </div>
      <Records pair={pair} />
      <p class="pair-note">{t('match.pair.note')}</p>
      <LookClosely pair={pair} />
    </section>
  );
}
