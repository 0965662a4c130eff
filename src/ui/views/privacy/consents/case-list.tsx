import type { ComponentChildren } from 'preact';
import type { CaseOverview } from '../../../../domain/consent-overview.ts';
import type { Translator } from '../../../../i18n/index.ts';
import { useApp, useTranslator } from '../../../app.ts';
import { dayWords } from '../../collection/consent/day-words.ts';

/** Cases that are kept: photos of who is looked for, and until when somebody agreed to that. */
export function CaseList({ cases }: { readonly cases: readonly CaseOverview[] }): ComponentChildren {
  const { location } = useApp();
  const words = useTranslator();
  const { t } = words;
  return (
    <section class="consents-card" aria-labelledby="privacy-cases">
      <h3 id="privacy-cases">{t('privacy.consents.cases')}</h3>
      <ul class="consents-cases">
        {cases.map((one) => (
          <li key={one.id}>
            <strong>{one.name === '' ? t('case.unnamed') : one.name}</strong>{' '}
            <span class={one.why === undefined ? undefined : 'consents-why'}>{factsOf(words, one)}</span>
          </li>
        ))}
      </ul>
      <a class="consents-link" href={location.linkTo('search')}>
        {t('privacy.consents.case.open')}
      </a>
    </section>
  );
}

function factsOf(words: Translator, { photos, closed, coverage }: CaseOverview): string {
  const { t, plural, locale } = words;
  const facts = [plural('privacy.consents.photos', photos)];
  if (closed) facts.push(t('privacy.consents.case.closed'));
  if ('consent' in coverage) facts.push(t(`consent.agreedBy.${coverage.consent.agreedBy}`));
  if (coverage.covered)
    facts.push(t('privacy.consents.case.until', { date: dayWords(locale, coverage.consent.endsOn) }));
  else if (coverage.code === 'consent.ended')
    facts.push(t('privacy.consents.why.ended', { date: dayWords(locale, coverage.consent.endsOn) }));
  else
    facts.push(t(`privacy.consents.why.${coverage.code === 'consent.missing' ? 'missing' : 'incomplete'}`));
  return words.list(facts);
}
