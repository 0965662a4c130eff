import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { usePrivacy } from '../use-privacy.ts';
import './record.css';

/** The page on paper, or as a PDF, is a record of what was seen. */
export function PrintButton(): ComponentChildren {
  const { page } = usePrivacy();
  const { t } = useTranslator();
  return (
    <button
      type="button"
      class="button button-quiet privacy-print"
      onClick={() => {
        page.print();
      }}
    >
      {t('privacy.print')}
    </button>
  );
}

/** When and where it was printed; on paper only. */
export function Printed(): ComponentChildren {
  const { page } = usePrivacy();
  const { t, locale } = useTranslator();
  const now = useSignal(new Date());
  useEffect(() => {
    const note = (): void => {
      now.value = new Date();
    };
    page.addEventListener('beforeprint', note);
    return () => {
      page.removeEventListener('beforeprint', note);
    };
  }, [page, now]);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' }).format(now.value);
  const { origin, pathname } = page.location;
  return <p class="privacy-printed">{t('privacy.printed', { when, address: `${origin}${pathname}` })}</p>;
}
