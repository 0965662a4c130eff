/** All that the Collection view works on, put together. */
import { effect } from '@preact/signals';
import type { Vault } from '../gallery/contract.ts';
import { createBackupState, type BackupState } from './backup.ts';
import { createConsents, type Consents } from './consents.ts';
import { createGalleryScreen, type GalleryScreen } from './gallery.ts';
import { createImporting, type Importing, type ImportingParts } from './importing.ts';
import { createLibrary, type Library } from './library.ts';
import { createPeople, type People } from './people.ts';

export interface CollectionState {
  readonly gallery: GalleryScreen;
  readonly library: Library;
  readonly people: People;
  readonly consents: Consents;
  readonly importing: Importing;
  readonly backup: BackupState;
}

/** The engine: reads photos, and can be stopped. */
export type CollectionEngine = ImportingParts['reader'] & { dispose(): void };

export function createCollectionState(vault: Vault, engine: CollectionEngine, page: Window): CollectionState {
  // A worker that is fetching models would write its cache again behind a wipe.
  const gallery = createGalleryScreen(vault, page, () => {
    engine.dispose();
  });
  const library = createLibrary(gallery.open);
  const importing = createImporting({ open: gallery.open, reader: engine, page });
  effect(() => (importing.busy.value ? gallery.holdOpen() : undefined));
  const consents = createConsents(gallery, library);
  const backup = createBackupState({ gallery, vault, page });
  const people = createPeople(gallery.open, library);
  return { gallery, library, people, consents, importing, backup };
}
