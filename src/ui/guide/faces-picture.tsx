import type { ComponentChildren } from 'preact';
import { useTranslator } from '../app.ts';

/** A face as photos should show it, and one that tells little. */
export function FacesPicture(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <figure class="guide-picture">
      <svg viewBox="0 0 200 112" role="img" aria-label={t('guide.picture')}>
        <rect class="guide-card" x="4" y="4" width="88" height="104" rx="4" />
        <ellipse class="guide-line" cx="48" cy="48" rx="23" ry="28" />
        <path class="guide-line" d="M26 42c6-24 38-24 44 0M22 104c3-24 49-24 52 0" />
        <path class="guide-line" d="M41 62q7 6 14 0M48 47v8" />
        <circle class="guide-dot" cx="39" cy="45" r="2.6" />
        <circle class="guide-dot" cx="57" cy="45" r="2.6" />
        <rect class="guide-card" x="108" y="4" width="88" height="104" rx="4" />
        <path
          class="guide-line"
          d="M131 46l-7 13 6 3c0 13 4 18 15 17l2 7M172 44c2 12-5 20-5 30M137 66q4 2 8 0"
        />
        <path class="guide-line" d="M124 104c3-14 12-17 23-18M167 74c13 5 20 14 22 30" />
        <path class="guide-hat" d="M132 42c-2-26 42-30 42 2v4h-64c2-6 10-8 22-6z" />
      </svg>
      <figcaption aria-hidden="true">
        <span>{t('guide.good')}</span>
        <span>{t('guide.bad')}</span>
      </figcaption>
    </figure>
  );
}
