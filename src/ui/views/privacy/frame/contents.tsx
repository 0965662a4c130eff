import type { ComponentChildren } from 'preact';
import { useApp, useTranslator } from '../../../app.ts';
import { partNames } from './part-names.ts';
import { addressOf, goTo } from './parts.ts';
import { PrintButton } from './record.tsx';
import './contents.css';

/** The way of a reviewer with ten minutes: every part, and what it proves. */
export function Contents(): ComponentChildren {
  const { location } = useApp();
  const { t } = useTranslator();
  return (
    <nav class="privacy-contents" aria-labelledby="privacy-contents-title">
      <h2 id="privacy-contents-title">{t('privacy.contents.title')}</h2>
      <p>{t('privacy.contents.intro')}</p>
      <ol>
        {partNames.map((part) => (
          <li key={part}>
            <a
              href={location.linkTo(addressOf(part))}
              onClick={() => {
                // Also when the address names this part already.
                goTo(part);
              }}
            >
              {t(`privacy.part.${part}`)}
            </a>
            <span>{t(`privacy.contents.${part}`)}</span>
          </li>
        ))}
      </ol>
      <p>{t('privacy.contents.outside')}</p>
      <PrintButton />
    </nav>
  );
}
