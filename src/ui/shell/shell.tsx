import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useApp, useTranslator } from '../app.ts';
import { Bar } from './bar.tsx';
import { ExtrasPlace } from './extras-place.tsx';
import { UpdateNotice } from './offline/update-notice.tsx';
import { viewNamed } from './views.ts';
import './shell.css';

/** The frame of every view: skip link, bar, the view itself. */
export function Shell(): ComponentChildren {
  const { location } = useApp();
  const { t, locale, direction } = useTranslator();
  const main = useRef<HTMLElement>(null);
  const view = viewNamed(location.view.value);
  const title = t('app.title', { view: t(view.label) });

  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
    document.title = title;
  }, [locale, direction, title]);

  const skip = (event: Event): void => {
    // The address after # names the view, so the link must not change it.
    event.preventDefault();
    main.current?.focus();
  };

  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {t('app.skip')}
      </a>
      <Bar current={view} />
      <UpdateNotice />
      <main id="main" class="page" tabIndex={-1} ref={main}>
        <view.Screen />
      </main>
      <ExtrasPlace />
    </>
  );
}
