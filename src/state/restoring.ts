import { batch, effect, signal } from '@preact/signals';
import { backupKind } from '../domain/backup-format.ts';
import { failure, type Failure, type Result } from '../domain/errors.ts';
import { plainLine } from '../domain/plain-text.ts';
import type { Vault } from '../gallery/contract.ts';
import { openFile, type OpenFile } from '../workflows/sealed-file/file-key.ts';
import { previewRestore } from '../workflows/backup/preview.ts';
import type { FileProgress } from '../workflows/backup/read-backup.ts';
import { readHead, type SealedFile } from '../workflows/sealed-file/read-head.ts';
import { restoreBackup } from '../workflows/backup/restore.ts';
import type { GalleryScreen } from './gallery.ts';
import type { Restoring, RestoreScreen } from './restore-screen.ts';
import { today } from './today.ts';

export type { Restoring, RestoreScreen } from './restore-screen.ts';

/** What is known of the chosen file so far. */
interface Chosen {
  readonly sealed: SealedFile;
  readonly fileName: string;
  readonly opened?: OpenFile;
  /** Kept only while a gallery may have to be made under it. */
  readonly passphrase?: string;
}

export function createRestoring(gallery: GalleryScreen, vault: Vault): RestoreScreen {
  const restoring = signal<Restoring>({ phase: 'choosing' });
  const theirs = signal<ReadonlySet<string>>(new Set());
  const withUncovered = signal(false);
  let chosen: Chosen | undefined;
  let running = new AbortController();

  const reset = (why?: Failure): void => {
    running.abort();
    running = new AbortController();
    chosen = undefined;
    batch(() => {
      restoring.value = { phase: 'choosing', ...(why === undefined ? {} : { failure: why }) };
      theirs.value = new Set();
      withUncovered.value = false;
    });
  };
  /** A preview shows names: it goes with the gallery that it was compared with. */
  let compared = false;
  effect(() => {
    const isOpen = gallery.open.value !== undefined;
    if (compared && !isOpen) reset(failure('vault.locked').failure);
    compared = isOpen;
  });

  const progress = (phase: 'checking' | 'applying') => (done: FileProgress) => {
    restoring.value = { phase, ...done };
  };
  const holding = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = gallery.holdOpen();
    try {
      return await work();
    } finally {
      release();
    }
  };
  const check = async (opened: OpenFile, why?: Failure): Promise<void> => {
    const run = running;
    const options = { signal: run.signal, onProgress: progress('checking') };
    progress('checking')({ done: 0, total: opened.sealed.file.size });
    const preview = await holding(() => previewRestore(opened, gallery.open.peek(), today(), options));
    if (run !== running) return;
    if (preview.ok) {
      batch(() => {
        theirs.value = new Set();
        restoring.value = {
          phase: 'preview',
          preview: preview.value,
          ...(why === undefined ? {} : { failure: why }),
        };
      });
    } else reset(preview.failure);
  };
  const openWith = async (file: Chosen, passphrase: string): Promise<Result<OpenFile>> => {
    const key = await vault.backupKey(file.sealed.head, passphrase);
    return key.ok ? openFile(file.sealed, key.value) : key;
  };
  const openOwn = async (sealed: SealedFile): Promise<OpenFile | undefined> => {
    const own = await gallery.open.peek()?.backupKey();
    const opened = own?.ok === true ? await openFile(sealed, own.value.key) : undefined;
    return opened?.ok === true ? opened.value : undefined;
  };
  const ready = async (passphrase: string | undefined): Promise<Result<void>> => {
    if (gallery.open.peek() !== undefined) return { ok: true, value: undefined };
    if (passphrase === undefined) return failure('vault.locked');
    const made = await gallery.create(passphrase);
    // What has just been restored need not be offered for a first backup.
    if (made.ok) gallery.settled();
    return made;
  };

  return {
    restoring,
    theirs,
    withUncovered,
    async choose(file) {
      reset();
      const run = running;
      restoring.value = { phase: 'looking' };
      const head = await readHead(backupKind, file);
      if (run !== running) return;
      if (!head.ok) {
        reset(head.failure);
        return;
      }
      const fileName = plainLine(file.name);
      chosen = { sealed: head.value, fileName };
      // A backup of this very gallery needs no passphrase while it is open.
      const opened = await openOwn(head.value);
      if (run !== running) return;
      if (opened === undefined) restoring.value = { phase: 'asking', fileName };
      else {
        chosen = { ...chosen, opened };
        await check(opened);
      }
    },
    async open(passphrase) {
      const file = chosen;
      if (file === undefined || restoring.peek().phase !== 'asking') return;
      const run = running;
      restoring.value = { phase: 'opening', fileName: file.fileName };
      const opened = await openWith(file, passphrase);
      if (run !== running) return;
      if (opened.ok) {
        const needed = gallery.open.peek() === undefined ? { passphrase } : {};
        chosen = { ...file, opened: opened.value, ...needed };
        await check(opened.value);
      } else if (opened.failure.code === 'backup.wrong-passphrase') {
        restoring.value = { phase: 'asking', fileName: file.fileName, failure: opened.failure };
      } else reset(opened.failure);
    },
    take(names, version) {
      const next = new Set(theirs.peek());
      for (const name of names) {
        if (version === 'theirs') next.add(name);
        else next.delete(name);
      }
      theirs.value = next;
    },
    bringUncovered(bring) {
      withUncovered.value = bring;
    },
    async apply() {
      const shown = restoring.peek();
      const file = chosen;
      if (shown.phase !== 'preview' || file?.opened === undefined) return;
      const { opened, passphrase } = file;
      const run = running;
      progress('applying')({ done: 0, total: opened.sealed.file.size });
      const made = await ready(passphrase);
      const open = gallery.open.peek();
      if (!made.ok || open === undefined) {
        const why = made.ok ? failure('vault.locked').failure : made.failure;
        restoring.value = { ...shown, failure: why };
        return;
      }
      const choices = { theirs: theirs.peek(), withUncovered: withUncovered.peek() };
      const restored = await holding(() =>
        restoreBackup(opened, open, shown.preview, choices, {
          signal: run.signal,
          onProgress: progress('applying'),
        }),
      );
      if (restored.ok) {
        reset();
        restoring.value = { phase: 'done', summary: restored.value };
      } else if (run !== running) return;
      // Someone wrote meanwhile: the comparison is no longer true.
      else if (restored.failure.code === 'gallery.conflict') await check(opened, restored.failure);
      else restoring.value = { ...shown, failure: restored.failure };
    },
    clear() {
      reset();
    },
  };
}
