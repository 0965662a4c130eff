import type { ComponentChildren } from 'preact';
import { useApp, useTranslator } from '../app.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { useOffline } from './offline/use-offline.ts';
import { views, type View } from './views.ts';
import './bar.css';

export function Bar({ current }: { readonly current: View }): ComponentChildren {
  const { location } = useApp();
  const { t } = useTranslator();
  const copy = useOffline()?.copy.value;
  const isReady = copy?.phase === 'stored' && copy.serves && copy.missing === 0;
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
      <p class="on-device" data-offline={isReady ? 'ready' : undefined}>
        <span class="on-device-dot" />
        <span>
          {t('app.onDevice')}
          {isReady && <span class="on-device-offline">{t('offline.bar')}</span>}
        </span>
      </p>
      <LanguageSwitch />
    </header>
  );
}
