import type { ComponentChildren } from 'preact';
import { useApp, useTranslator } from '../app.ts';
import { useExtras, type ExtraDialog } from '../extras.ts';
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
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={view.icon} />
            </svg>
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
      <div class="bar-tools">
        <Opener kind="menu" icon="M9.2 9.2a2.9 2.9 0 1 1 4.2 2.6c-1 .5-1.4 1-1.4 2.2M12 17.2v.1" round />
        <Opener
          kind="display"
          icon="M2 7h8M6 4.5V7c0 3-1.5 5.2-4 6.5M4 8.5c.8 2 2.5 3.7 5 4.5M12 20l4.5-11 4.5 11M13.7 16h5.6"
        />
      </div>
    </header>
  );
}

interface OpenerProps {
  readonly kind: Exclude<ExtraDialog['kind'], 'help'>;
  readonly icon: string;
  readonly round?: boolean;
}

/** A picture on the narrowest screens, its words beside it where there is room. */
function Opener({ kind, icon, round = false }: OpenerProps): ComponentChildren {
  const { dialog, screen } = useExtras();
  const { t } = useTranslator();
  const fetchEarly = (): void => {
    screen?.load();
  };
  return (
    <button
      type="button"
      class="bar-opener"
      aria-haspopup="dialog"
      aria-label={t(`${kind}.open`)}
      title={t(`${kind}.open`)}
      onPointerEnter={fetchEarly}
      onFocus={fetchEarly}
      onClick={() => {
        dialog.value = { kind };
      }}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {round && <circle cx="12" cy="12" r="9" />}
        <path d={icon} />
      </svg>
    </button>
  );
}
