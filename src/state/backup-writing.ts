import { signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../domain/errors.ts';
import { chooseSink, fileName } from '../workflows/backup/save-file.ts';
import { writeBackup, type BackupSummary } from '../workflows/backup/write-backup.ts';
import type { GalleryScreen } from './gallery.ts';

export type { BackupSummary };

export type Writing =
  | { readonly phase: 'idle' }
  /** Pictures written, of all there are; 0 of 0 while the records are gathered. */
  | { readonly phase: 'writing'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly summary: BackupSummary }
  | { readonly phase: 'failed'; readonly failure: Failure };

export interface BackupWriting {
  readonly writing: ReadonlySignal<Writing>;
  /** To be called from a click: the browser asks where to save. */
  readonly start: () => Promise<void>;
  /** Leaves no file behind, or an empty one where the browser cannot remove it. */
  readonly cancel: () => void;
  /** Puts the outcome of the last one away. */
  readonly clear: () => void;
}

export function createBackupWriting(gallery: GalleryScreen, page: Window): BackupWriting {
  const writing = signal<Writing>({ phase: 'idle' });
  let running: AbortController | undefined;

  const write = async (signal: AbortSignal): Promise<Writing> => {
    const sink = await chooseSink(page, fileName(new Date(), '.yearspan'));
    if (sink === undefined) return { phase: 'idle' };
    const open = gallery.open.peek();
    if (open === undefined) {
      await sink.abort();
      return { phase: 'failed', failure: { code: 'vault.locked' } };
    }
    writing.value = { phase: 'writing', done: 0, total: 0 };
    const written = await writeBackup(open, sink, {
      signal,
      onProgress(progress) {
        writing.value = { phase: 'writing', ...progress };
      },
    });
    if (written.ok) return { phase: 'done', summary: written.value };
    if (written.failure.code === 'engine.cancelled') return { phase: 'idle' };
    return { phase: 'failed', failure: written.failure };
  };

  return {
    writing,
    async start() {
      if (running !== undefined) return;
      running = new AbortController();
      const release = gallery.holdOpen();
      try {
        writing.value = await write(running.signal);
      } finally {
        running = undefined;
        release();
      }
    },
    cancel() {
      running?.abort();
    },
    clear() {
      if (running === undefined) writing.value = { phase: 'idle' };
    },
  };
}
