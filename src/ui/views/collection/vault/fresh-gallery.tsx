import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { EmergencyBackup } from '../backup/emergency-backup.tsx';
import { useCollection } from '../use-collection.ts';

/** Between first use and the empty gallery: the first backup, or not now. */
export function FreshGallery(): ComponentChildren {
  const { gallery } = useCollection();
  const { t } = useTranslator();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The form that had the focus is gone.
    place.current?.focus();
  }, []);
  return (
    <div class="fresh" tabIndex={-1} ref={place}>
      <p class="sheet-intro">{t('vault.fresh.say')}</p>
      <EmergencyBackup
        onDone={() => {
          gallery.settled();
        }}
      />
    </div>
  );
}
