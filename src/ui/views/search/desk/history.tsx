import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Decision } from '../../../../domain/case.ts';
import { supportOf } from '../../../../workflows/support.ts';
import { useTranslator } from '../../../app.ts';
import { supportPhrase } from '../../compare/evidence-words.ts';
import './history.css';

/** All decisions about one candidate, the newest first, each with what the evidence was then. */
export function History({ decisions }: { readonly decisions: readonly Decision[] }): ComponentChildren {
  const words = useTranslator();
  const { t, locale } = words;
  const heading = useId();
  if (decisions.length === 0) return null;
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class="history" aria-labelledby={heading}>
      <h3 id={heading}>{t('desk.history.title')}</h3>
      <ol>
        {decisions.toReversed().map(({ at, verdict, reason, evidence, blind }, index) => (
          <li key={decisions.length - index}>
            <p>
              <b>{t(`desk.verdict.${verdict}`)}</b>
              {reason !== '' && t('desk.history.reason', { reason })}
            </p>
            <p class="history-facts">
              <time dateTime={at}>{time.format(new Date(at))}</time>
              {' · '}
              {t(blind ? 'desk.history.blind' : 'desk.history.evidence', {
                support: supportPhrase(words, supportOf(evidence)),
              })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
