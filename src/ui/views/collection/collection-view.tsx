import { useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Id } from '../../../domain/gallery.ts';
import type { CollectionState } from '../../../state/collection.ts';
import type { GalleryPhase } from '../../../state/gallery.ts';
import { useTranslator } from '../../app.ts';
import { Album } from './album.tsx';
import { BackupPanel } from './backup/backup-panel.tsx';
import { RestorePanel } from './backup/restore-panel.tsx';
import { WipeDialog } from './backup/wipe-dialog.tsx';
import { CollectionContext, useCollection } from './use-collection.ts';
import { FirstUse } from './vault/first-use.tsx';
import { FreshGallery } from './vault/fresh-gallery.tsx';
import { LookFailed } from './vault/look-failed.tsx';
import { Notices } from './vault/notices.tsx';
import { Unlock } from './vault/unlock.tsx';
import '../../sheet.css';
import './collection-view.css';

/** The view, bound to what it works on. */
export function collectionScreen(app: CollectionState): ComponentType {
  return () => (
    <CollectionContext.Provider value={app}>
      <CollectionView />
    </CollectionContext.Provider>
  );
}

/** Dialogs that outlive the phase they were opened in: a restore makes the gallery, a wipe ends it. */
type Dialog = 'backup' | 'restore' | 'wipe';

function CollectionView(): ComponentChildren {
  const { gallery, people } = useCollection();
  const { t } = useTranslator();
  const dialog = useSignal<Dialog | undefined>(undefined);
  // Where the view was left, or where a link of another one leads.
  const chosen = useSignal<Id | undefined>(people.collection.peek());
  const phase = gallery.phase.value;
  const before = useRef<GalleryPhase>(phase);
  // While the gallery opens, the form that opens it stays.
  const shown = phase === 'opening' ? before.current : phase;
  before.current = shown;

  useEffect(() => {
    // A locked page shows nothing of the content, in dialogs neither.
    if (phase === 'locked' && dialog.value !== 'wipe') dialog.value = undefined;
    if (phase !== 'open') chosen.value = undefined;
  }, [phase, dialog, chosen]);
  const show = (name: Dialog) => () => {
    dialog.value = name;
  };
  const close = (): void => {
    dialog.value = undefined;
  };
  return (
    <>
      <h1 class="collection-title">{t('vault.title')}</h1>
      <Notices />
      {shown === 'looking' && <p role="status">{t('vault.looking')}</p>}
      {shown === 'failed' && <LookFailed />}
      {shown === 'none' && <FirstUse onRestore={show('restore')} />}
      {shown === 'locked' && <Unlock onWipe={show('wipe')} />}
      {shown === 'open' && gallery.fresh.value && <FreshGallery />}
      {shown === 'open' && !gallery.fresh.value && (
        <Album chosen={chosen} onBackup={show('backup')} onWipe={show('wipe')} />
      )}
      {dialog.value === 'backup' && <BackupPanel onClose={close} onRestore={show('restore')} />}
      {dialog.value === 'restore' && <RestorePanel onClose={close} />}
      {dialog.value === 'wipe' && <WipeDialog onClose={close} />}
    </>
  );
}
