import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../app.ts';
import '../compare/how-it-works.css';
import '../compare/sample-photos.css';
import { useSearch } from './use-search.ts';

/** For an empty page: what to do, what comes of it, and a way to see it work first. */
export function FirstSteps(): ComponentChildren {
  const { trySamples } = useSearch();
  const { t } = useTranslator();
  return (
    <>
      <section class="how" aria-labelledby="search-how">
        <h2 id="search-how" class="visually-hidden">
          {t('search.how.title')}
        </h2>
        <ol>
          <li>
            <svg viewBox="0 0 48 48" aria-hidden="true">
              <rect x="5" y="14" width="16" height="22" rx="3" />
              <path d="M25 11h15a3 3 0 0 1 3 3v17" />
              <circle cx="13" cy="23" r="4" />
              <path d="M8 33c2-5 8-5 10 0" />
            </svg>
            <p>{t('search.how.reference')}</p>
          </li>
          <li>
            <svg viewBox="0 0 48 48" aria-hidden="true">
              <path d="M5 14a3 3 0 0 1 3-3h10l4 5h18a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3z" />
              <circle cx="22" cy="26" r="5" />
              <path d="m26 30 5 5" />
            </svg>
            <p>{t('search.how.source')}</p>
          </li>
          <li>
            <svg viewBox="0 0 48 48" aria-hidden="true">
              <path d="M5 12h10M5 24h10M5 36h10M20 12h23M20 24h16M20 36h8" />
            </svg>
            <p>{t('search.how.result')}</p>
          </li>
        </ol>
      </section>
      <section class="samples" aria-labelledby="search-samples">
        <h2 id="search-samples">{t('search.samples.title')}</h2>
        <p>{t('search.samples.body')}</p>
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            document.querySelector<HTMLElement>('[data-reference]')?.focus({ preventScroll: true });
            trySamples().catch(reportError);
          }}
        >
          {t('search.samples.fill')}
        </button>
      </section>
    </>
  );
}
