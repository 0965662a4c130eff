import type { ComponentChildren } from 'preact';
import { standsOut, type LedgerEntry } from '../../../../state/privacy/ledger.ts';
import { useTranslator } from '../../../app.ts';
import { sizeWords } from '../../../size-words.ts';
import { answerWords, askerWords, initiatorWords, timeWords } from './words.ts';

interface Props {
  readonly entry: LedgerEntry;
}

export function LedgerRow({ entry }: Props): ComponentChildren {
  const translator = useTranslator();
  const time = timeWords(new Date(entry.at), translator.locale, true);
  const size = entry.from === 'network' && entry.bytes !== undefined && sizeWords(translator, entry.bytes);
  return (
    <li class="ledger-row" data-stands-out={standsOut(entry)}>
      <span class="ledger-time">{time}</span>
      <span class="ledger-asker">{askerWords(translator, entry.asker)}</span>
      <span class="ledger-address privacy-mono">{entry.shown}</span>
      <span class="ledger-answer">
        {entry.initiator !== '' && (
          <span class="ledger-initiator">{initiatorWords(translator, entry.initiator)}</span>
        )}
        {answerWords(translator, entry)}
      </span>
      <span class="ledger-size">{size}</span>
    </li>
  );
}
