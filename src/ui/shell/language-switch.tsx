import type { ComponentChildren } from 'preact';
import { localeNames, locales } from '../../i18n/index.ts';
import { useApp, useTranslator } from '../app.ts';
import './language-switch.css';

/** Each language under its own name, for a reader who knows no other. */
export function LanguageSwitch(): ComponentChildren {
  const { location } = useApp();
  const { t } = useTranslator();
  return (
    <div class="languages" role="group" aria-label={t('language.label')}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={location.locale.value === locale}
          onClick={() => {
            location.locale.value = locale;
          }}
        >
          {localeNames[locale]}
        </button>
      ))}
    </div>
  );
}
