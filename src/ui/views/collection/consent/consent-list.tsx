import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hasEnded } from '../../../../domain/consent.ts';
import type { Consent } from '../../../../domain/gallery.ts';
import { today } from '../../../../state/today.ts';
import { useTranslator } from '../../../app.ts';
import { BackToPeople } from '../back-to-people.tsx';
import { useCollection } from '../use-collection.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { dayWords } from './day-words.ts';
import './consent-list.css';

/** Rows drawn at a time: a gallery may hold thousands of records. */
const page = 50;

/** Every consent record, the next to end first. */
export function ConsentList({ onBack }: { readonly onBack: () => void }): ComponentChildren {
  const { library } = useCollection();
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useSignal(page);
  const editing = useSignal<Consent['subject'] | undefined>(undefined);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const consents = [...library.consents.value.values()]
    .map(({ record }) => record)
    .sort((one, other) => one.endsOn.localeCompare(other.endsOn));
  const nameOf = ({ kind, id }: Consent['subject']): string | undefined => {
    const whom = (kind === 'person' ? library.people : library.collections).value.get(id);
    if (whom === undefined) return undefined;
    return whom.record.name === '' ? t('consent.unnamed') : whom.record.name;
  };
  return (
    <section class="sheet" aria-labelledby="consents-title">
      <BackToPeople onBack={onBack} />
      <h2 id="consents-title" tabIndex={-1} ref={heading}>
        {t('consent.list.title')}
      </h2>
      <p class="sheet-intro">{t(consents.length === 0 ? 'consent.list.none' : 'consent.list.intro')}</p>
      <ul class="consent-list">
        {consents.slice(0, shown.value).map((consent) => (
          <ConsentRow
            key={consent.id}
            consent={consent}
            name={nameOf(consent.subject)}
            onEdit={() => {
              editing.value = consent.subject;
            }}
          />
        ))}
      </ul>
      {consents.length > shown.value && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            shown.value += page;
          }}
        >
          {t('consent.list.more')}
        </button>
      )}
      {editing.value !== undefined && (
        <ConsentDialog
          subject={editing.value}
          name={nameOf(editing.value) ?? ''}
          onClose={() => {
            editing.value = undefined;
          }}
        />
      )}
    </section>
  );
}

interface RowProps {
  readonly consent: Consent;
  /** Undefined when whom it was for is no longer there. */
  readonly name: string | undefined;
  readonly onEdit: () => void;
}

function ConsentRow({ consent, name, onEdit }: RowProps): ComponentChildren {
  const { t, locale } = useTranslator();
  const ended = hasEnded(consent, today());
  const by = consent.agreedByName === '' ? t(`consent.agreedBy.${consent.agreedBy}`) : consent.agreedByName;
  return (
    <li>
      <div class="consent-row-words">
        <p>
          <strong>{name ?? t('consent.list.gone')}</strong>{' '}
          <span class="consent-row-kind">{t(`consent.list.${consent.subject.kind}`)}</span>
        </p>
        <p class="consent-row-facts">
          {by}: {consent.purpose}
        </p>
        <p class={ended ? 'consent-row-ended' : 'consent-row-facts'}>
          {t(ended ? 'consent.card.ended' : 'consent.card.soon', { date: dayWords(locale, consent.endsOn) })}
        </p>
      </div>
      {name !== undefined && (
        <button
          type="button"
          class="button button-plain"
          aria-label={t('consent.list.edit', { name })}
          onClick={onEdit}
        >
          {t(ended ? 'consent.card.askAgain' : 'consent.card.edit')}
        </button>
      )}
    </li>
  );
}
