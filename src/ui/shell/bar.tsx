import type { ComponentChildren } from 'preact';
import { useApp, useTranslator } from '../app.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { views, type View } from './views.ts';
import './bar.css';

export function Bar({ current }: { readonly current: View }): ComponentChildren {
  const { location } = useApp();
  const { t } = useTranslator();
  return (
    <header class="bar">
      <a class="brand" href={location.linkTo('')}>
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <circle cx="11" cy="16" r="7" />
          <circle cx="21" cy="16" r="9" />
        </svg>
        {t('app.name')}
      </a>
      <nav class="views" aria-label={t('nav.label')}>
        {views.map((view) => (
          <a
            key={view.id}
            href={location.linkTo(view.id)}
            aria-current={view.id === current.id ? 'page' : undefined}
          >
            {t(view.label)}
          </a>
        ))}
      </nav>
      <p class="on-device">
        <span class="on-device-dot" />
        {t('app.onDevice')}
      </p>
      <LanguageSwitch />
    </header>
  );
}
