/** Imports that a closed or crashed page left unfinished. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { failure, type Result } from '../../domain/errors.ts';
import type { Id, ImportRun } from '../../domain/gallery.ts';
import type { Kept, OpenGallery } from '../../gallery/contract.ts';

export interface InterruptedRun {
  readonly run: ImportRun;
  /** Files of it that the journal names. */
  readonly done: number;
}

export interface Interrupted {
  readonly runs: ReadonlySignal<readonly InterruptedRun[]>;
  /** Looks for them again. `own` is the run of this page, which is none of them. */
  look(gallery: OpenGallery, own: Id | undefined): Promise<void>;
  /** Ends one for good; what it stored stays. */
  end(gallery: OpenGallery, run: ImportRun): Promise<Result<void>>;
  clear(): void;
}

/** Held by whichever page works on an import. */
const importLock = 'yearspan-import';

export function createInterrupted(locks: LockManager): Interrupted {
  const runs = signal<readonly InterruptedRun[]>([]);
  let latest = 0;

  const busyElsewhere = async (): Promise<boolean> => {
    const held = (await locks.query()).held ?? [];
    return held.some(({ name }) => name === importLock);
  };
  const unfinished = async (gallery: OpenGallery): Promise<readonly Kept<ImportRun>[]> => {
    const all = await gallery.list('imports');
    if (!all.ok) return [];
    return all.value.kept.filter(({ record }) => record.state === 'running' || record.state === 'paused');
  };

  return {
    runs,
    async look(gallery, own) {
      latest += 1;
      const turn = latest;
      const open = (await unfinished(gallery)).filter(({ record }) => record.id !== own);
      if (open.length === 0 || (await busyElsewhere())) {
        if (turn === latest) runs.value = [];
        return;
      }
      const items = await gallery.list('importItems');
      const done = new Map<Id, number>();
      for (const { record } of items.ok ? items.value.kept : [])
        done.set(record.run, (done.get(record.run) ?? 0) + 1);
      if (turn !== latest) return;
      runs.value = open.map(({ record }) => ({ run: record, done: done.get(record.id) ?? 0 }));
    },
    async end(gallery, { id }) {
      const read = await gallery.read('imports', id);
      if (!read.ok) return read;
      if (read.value === undefined) return failure('gallery.conflict');
      const { record, revision } = read.value;
      return gallery.commit([
        { kind: 'put', store: 'imports', record: { ...record, state: 'cancelled' }, revision },
      ]);
    },
    clear() {
      latest += 1;
      runs.value = [];
    },
  };
}
