import type { ComponentChildren } from 'preact';
import type { Consent } from '../../../../domain/gallery.ts';
import { useTranslator } from '../../../app.ts';
import { dayWords } from './day-words.ts';

/** All of a record, in words. */
export function ConsentFacts({ consent }: { readonly consent: Consent }): ComponentChildren {
  const { t, locale } = useTranslator();
  const { agreedBy, agreedByName, view } = consent;
  const by = t(`consent.agreedBy.${agreedBy}`);
  const facts: readonly (readonly [label: string, words: string | undefined])[] = [
    [t('consent.card.by'), agreedByName === '' ? by : t('join.aside', { text: agreedByName, aside: by })],
    [t('consent.card.purpose'), consent.purpose],
    [
      t('consent.card.dates'),
      t('consent.card.dates.value', {
        from: dayWords(locale, consent.givenOn),
        to: dayWords(locale, consent.endsOn),
      }),
    ],
    [t('consent.card.view'), agreedBy === 'self' ? t('consent.card.view.self') : t(`consent.view.${view}`)],
    [t('consent.card.words'), consent.viewWords],
    [t('consent.card.note'), consent.note],
  ];
  return (
    <dl class="consent-facts">
      {facts.map(
        ([label, words]) =>
          words !== undefined &&
          words !== '' && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
