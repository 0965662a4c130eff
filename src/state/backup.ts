import type { Vault } from '../gallery/contract.ts';
import { createBackupWriting, type BackupWriting } from './backup-writing.ts';
import type { GalleryScreen } from './gallery.ts';
import { createRestoring, type RestoreScreen } from './restoring.ts';
import { createWiping, type WipeScreen } from './wiping.ts';

/** Taking everything out, bringing it back, and deleting it. */
export interface BackupState {
  readonly writing: BackupWriting;
  readonly restore: RestoreScreen;
  readonly wipe: WipeScreen;
}

interface Parts {
  readonly gallery: GalleryScreen;
  readonly vault: Vault;
  readonly page: Window;
}

export function createBackupState({ gallery, vault, page }: Parts): BackupState {
  return {
    writing: createBackupWriting(gallery, page),
    restore: createRestoring(gallery, vault),
    wipe: createWiping(gallery),
  };
}
