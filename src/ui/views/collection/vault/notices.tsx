import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../../app.ts';
import { useCollection } from '../use-collection.ts';
import { DamagedKey } from './damaged-key.tsx';
import './notices.css';

/** What must be known about the storage itself, whatever else is on the screen. */
export function Notices(): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  return (
    <>
      <div role="status">
        {[...gallery.notices.value].map((notice) => (
          <div key={notice} class="notice">
            <p>{t(`vault.notice.${notice}`)}</p>
            {notice === 'outdated' && (
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  window.location.reload();
                }}
              >
                {t('vault.notice.reload')}
              </button>
            )}
          </div>
        ))}
      </div>
      <DamagedKey />
    </>
  );
}
