import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { NamedConsent } from '../../../../state/consents.ts';
import { useTranslator } from '../../../app.ts';
import { FailureNote } from '../fields/failure-note.tsx';
import { useCollection } from '../use-collection.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { dayWords } from './day-words.ts';
import { RemovalDialog } from './removal-dialog.tsx';
import { RemovedNews } from './removed-news.tsx';
import { subjectWords } from './subject-words.ts';
import './ended-panel.css';

type Asking =
  | { readonly kind: 'again'; readonly about: NamedConsent }
  | { readonly kind: 'remove'; readonly about: readonly NamedConsent[] };

/** Consents that have ended, first thing after unlocking: ask again or delete, one by one or all. */
export function EndedPanel(): ComponentChildren {
  const { consents } = useCollection();
  const words = useTranslator();
  const { t, locale } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const asking = useSignal<Asking | undefined>(undefined);
  const ended = consents.ended.value;
  const count = useRef(ended.length);
  // The row that had the focus is gone: the list's title takes it.
  useEffect(() => {
    if (ended.length < count.current) heading.current?.focus();
    count.current = ended.length;
  }, [ended.length]);
  const stop = (): void => {
    asking.value = undefined;
  };
  return (
    <>
      <RemovedNews />
      <FailureNote failure={consents.failure.value} />
      {ended.length > 0 && (
        <section class="sheet ended" aria-labelledby="ended-title">
          <h2 id="ended-title" tabIndex={-1} ref={heading}>
            {t('consent.ended.title')}
          </h2>
          <p class="sheet-intro">{t('consent.ended.intro')}</p>
          <ul class="ended-list">
            {ended.map((one) => (
              <li key={one.kept.record.id}>
                <p class="ended-whom">
                  <strong>{subjectWords(words, one)}</strong>{' '}
                  <span>
                    {t('join.more', {
                      text: t(`consent.list.${one.kept.record.subject.kind}`),
                      more: t('consent.ended.on', { date: dayWords(locale, one.kept.record.endsOn) }),
                    })}
                  </span>
                </p>
                <button
                  type="button"
                  class="button button-plain"
                  aria-label={t('consent.ended.askAgain.name', { name: subjectWords(words, one) })}
                  onClick={() => {
                    asking.value = { kind: 'again', about: one };
                  }}
                >
                  {t('consent.ended.askAgain')}
                </button>
                <button
                  type="button"
                  class="button button-quiet"
                  aria-label={t('consent.ended.delete.name', { name: subjectWords(words, one) })}
                  onClick={() => {
                    asking.value = { kind: 'remove', about: [one] };
                  }}
                >
                  {t('consent.ended.delete')}
                </button>
              </li>
            ))}
          </ul>
          <div class="sheet-actions">
            <button
              type="button"
              class="button button-plain"
              onClick={() => {
                consents.putAside();
              }}
            >
              {t('consent.ended.later')}
            </button>
            {ended.length > 1 && (
              <button
                type="button"
                class="button button-quiet"
                onClick={() => {
                  asking.value = { kind: 'remove', about: ended };
                }}
              >
                {t('consent.ended.deleteAll')}
              </button>
            )}
          </div>
        </section>
      )}
      {asking.value?.kind === 'again' && (
        <ConsentDialog
          subject={asking.value.about.kept.record.subject}
          name={asking.value.about.name}
          onClose={stop}
        />
      )}
      {asking.value?.kind === 'remove' && <RemovalDialog about={asking.value.about} onClose={stop} />}
    </>
  );
}
