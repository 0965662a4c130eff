import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';
import './how-it-works.css';

export function HowItWorks(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <section class="how" aria-labelledby="how-title">
      <h2 id="how-title" class="visually-hidden">
        {t('how.title')}
      </h2>
      <ol>
        <li>
          <svg viewBox="0 0 48 48" aria-hidden="true">
            <rect x="5" y="12" width="17" height="24" rx="3" />
            <rect x="26" y="12" width="17" height="24" rx="3" />
            <circle cx="13.5" cy="22" r="4" />
            <circle cx="34.5" cy="21" r="4.5" />
          </svg>
          <p>{t('how.photos')}</p>
        </li>
        <li>
          <svg viewBox="0 0 48 48" aria-hidden="true">
            <rect x="13" y="5" width="22" height="38" rx="4" />
            <circle cx="24" cy="21" r="5" />
            <path d="M17 33c2-7 12-7 14 0M21 39h6" />
          </svg>
          <p>{t('how.device')}</p>
        </li>
        <li>
          <svg viewBox="0 0 48 48" aria-hidden="true">
            <path d="M5 24h38M5 19v10M43 19v10M29 14v20" />
            <circle cx="29" cy="24" r="3.5" />
          </svg>
          <p>{t('how.result')}</p>
        </li>
      </ol>
    </section>
  );
}
