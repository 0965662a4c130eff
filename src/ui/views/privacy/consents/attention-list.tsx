import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { CollectionOverview } from '../../../../domain/consent-overview.ts';
import type { NeedsAttention } from '../../../../domain/consent-tally.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';
import { useWayToPeople } from './way-to-people.ts';

/** Rows drawn at first, and further ones at a time: thousands of consents may end on one day. */
const atFirst = 10;
const further = 100;

/** Whose record is missing, has ended or ends soon, with the way to them. */
export function AttentionList({
  collection,
}: {
  readonly collection: CollectionOverview;
}): ComponentChildren {
  const words = useTranslator();
  const { t, plural } = words;
  const way = useWayToPeople();
  const shown = useSignal(atFirst);
  const { id, attention } = collection;
  if (attention.length === 0) return null;
  const rest = attention.length - shown.value;
  return (
    <div class="consents-attention">
      <h4>{t('privacy.consents.attention')}</h4>
      <ul>
        {attention.slice(0, shown.value).map((one) => (
          <li key={one.person ?? ''}>
            <a {...way(id, one.person)}>{nameOf(words, one)}</a> <span>{reasonOf(words, one)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            shown.value += further;
          }}
        >
          {plural('privacy.consents.further', rest)}
        </button>
      )}
    </div>
  );
}

function nameOf({ t }: Translator, { person, name }: NeedsAttention): string {
  if (person === undefined) return t('privacy.consents.all');
  return name === '' ? t('consent.unnamed') : name;
}

function reasonOf({ t, locale }: Translator, { why, endsOn = '' }: NeedsAttention): string {
  return why === 'ended' || why === 'soon'
    ? t(`privacy.consents.why.${why}`, { date: dayWords(locale, endsOn) })
    : t(`privacy.consents.why.${why}`);
}
