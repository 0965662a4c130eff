import type { ComponentChildren } from 'preact';
import { hasEnded } from '../../../../domain/consent.ts';
import type { Consent } from '../../../../domain/gallery.ts';
import { today } from '../../../../state/today.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from './day-words.ts';

interface Props {
  readonly consent: Consent;
  /** Undefined when whom it was for is no longer there. */
  readonly name: string | undefined;
  readonly onEdit: () => void;
  /** Consent can be withdrawn at any time, not only after its end. */
  readonly onRemove: () => void;
  readonly onRename: () => void;
}

/** One record of the list, and what can be done about it. */
export function ConsentRow({ consent, name, onEdit, onRemove, onRename }: Props): ComponentChildren {
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
        <p class="consent-row-facts">{t('join.label', { label: by, text: consent.purpose })}</p>
        <p class={ended ? 'consent-row-ended' : 'consent-row-facts'}>
          {t(ended ? 'consent.card.ended' : 'consent.card.soon', { date: dayWords(locale, consent.endsOn) })}
        </p>
      </div>
      {name !== undefined && (
        <>
          <button
            type="button"
            class="button button-plain"
            aria-label={t('consent.list.edit', { name })}
            onClick={onEdit}
          >
            {t(ended ? 'consent.card.askAgain' : 'consent.card.edit')}
          </button>
          {consent.subject.kind === 'collection' && (
            <button
              type="button"
              class="button button-quiet"
              aria-label={t('consent.list.rename.name', { name })}
              onClick={onRename}
            >
              {t('consent.list.rename')}
            </button>
          )}
          <button
            type="button"
            class="button button-quiet"
            aria-label={t('consent.list.delete.name', { name })}
            onClick={onRemove}
          >
            {t('consent.list.delete')}
          </button>
        </>
      )}
    </li>
  );
}
