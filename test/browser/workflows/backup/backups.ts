/** Backups of real galleries, as files in memory. */
import { backupKind } from '../../../../src/domain/backup-format.ts';
import type { Result } from '../../../../src/domain/errors.ts';
import type { Change, OpenGallery, Vault } from '../../../../src/gallery/contract.ts';
import { previewRestore, type RestorePreview } from '../../../../src/workflows/backup/preview.ts';
import {
  restoreBackup,
  type RestoreChoices,
  type RestoreSummary,
} from '../../../../src/workflows/backup/restore.ts';
import { collectingSink } from '../../../../src/workflows/backup/save-file.ts';
import { writeBackup, type BackupSummary } from '../../../../src/workflows/backup/write-backup.ts';
import { openFile, type OpenFile } from '../../../../src/workflows/sealed-file/file-key.ts';
import { readHead } from '../../../../src/workflows/sealed-file/read-head.ts';
import { backedUpStores, type Person } from '../../../../src/domain/gallery.ts';
import { valueOf } from '../../engine/expecting.ts';
import { fill, photo } from '../../gallery/a-gallery.ts';
import { freshGallery, freshName, passphrase, tab } from '../../gallery/galleries.ts';
import { dump } from '../../gallery/raw.ts';

/** A day on which the consent of `a-gallery.ts` holds. */
export const consentHolds = '2026-11-21';
export const consentEnded = '2027-03-01';

export const keepMine: RestoreChoices = { theirs: new Set(), withUncovered: false };
/** What it takes to have everything of a backup on a new device: settings come only when they are chosen. */
export const everything: RestoreChoices = { theirs: new Set(['settings settings']), withUncovered: true };

/** An id like those of the app; the number tells it from others. */
export function numberedId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** One of everything. */
export async function filled(): Promise<OpenGallery> {
  const gallery = await freshGallery();
  valueOf(await gallery.commit(fill));
  return gallery;
}

export function putPerson(record: Person, revision: number): Change {
  return { kind: 'put', store: 'people', record, revision };
}

export async function backupOf(gallery: OpenGallery): Promise<{ file: File; summary: BackupSummary }> {
  const files: Blob[] = [];
  const summary = valueOf(
    await writeBackup(
      gallery,
      collectingSink((file) => files.push(file)),
    ),
  );
  return { file: new File(files, 'test.yearspan'), summary };
}

/** Through head, passphrase and file key, as the screen does it. */
export async function unlockBackup(
  vault: Vault,
  file: Blob,
  words: string = passphrase,
): Promise<Result<OpenFile>> {
  const head = await readHead(backupKind, file);
  if (!head.ok) return head;
  const key = await vault.backupKey(head.value.head, words);
  return key.ok ? openFile(head.value, key.value) : key;
}

export async function previewOf(
  vault: Vault,
  file: Blob,
  gallery: OpenGallery | undefined,
  today: string = consentHolds,
): Promise<Result<RestorePreview>> {
  const opened = await unlockBackup(vault, file);
  return opened.ok ? previewRestore(opened.value, gallery, today) : opened;
}

/** Both walks. */
export async function restoreAll(
  vault: Vault,
  file: Blob,
  gallery: OpenGallery,
  choices: RestoreChoices = keepMine,
  today: string = consentHolds,
): Promise<Result<RestoreSummary>> {
  const opened = await unlockBackup(vault, file);
  if (!opened.ok) return opened;
  const preview = await previewRestore(opened.value, gallery, today);
  return preview.ok ? restoreBackup(opened.value, gallery, preview.value, choices) : preview;
}

/** All that a backup of a gallery carries, without the numbers of writings; pictures as the SHA-256 of their bytes. */
export async function contentOf(gallery: OpenGallery): Promise<Readonly<Record<string, unknown>>> {
  const content: Record<string, unknown> = {};
  for (const store of backedUpStores) {
    const { kept } = valueOf<{ readonly kept: readonly { readonly record: { readonly id: string } }[] }>(
      await gallery.list(store),
    );
    for (const { record } of kept) content[`${store} ${record.id}`] = record;
  }
  for (const id of valueOf(await gallery.pictureIds())) {
    const picture = valueOf(await gallery.picture(id));
    const hash = await crypto.subtle.digest('SHA-256', picture?.bytes ?? new Uint8Array());
    content[`picture ${id}`] = [picture?.type, picture?.bytes.length, new Uint8Array(hash).join(' ')];
  }
  return content;
}

/** Of two chunks at least. */
export async function sound(): Promise<{ gallery: OpenGallery; bytes: Uint8Array<ArrayBuffer> }> {
  const gallery = await filled();
  const bytes = new Uint8Array(90_000).fill(7);
  valueOf(
    await gallery.commit([{ kind: 'put-picture', id: `original:${photo.id}`, bytes, type: 'image/jpeg' }]),
  );
  const { file } = await backupOf(gallery);
  return { gallery, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A device of its own, and what its database holds to the byte. */
export async function device(): Promise<{ vault: Vault; gallery: OpenGallery; raw: () => Promise<unknown> }> {
  const name = freshName();
  const vault = tab(name);
  return { vault, gallery: valueOf(await vault.create(passphrase)), raw: () => dump(name) };
}
