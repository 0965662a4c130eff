/** The folder, files or archive that this session searches; nothing of it is stored. */
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { PhotoSource } from '../../workflows/importing/contract.ts';
import { folderSource } from '../../workflows/importing/sources.ts';
import type { ImportReader } from '../../workflows/importing/read-file.ts';
import type { DeskPhoto, FolderProgress, SearchUnit } from '../../workflows/search/contract.ts';
import { readFolder, type FolderRun } from '../../workflows/search/folder.ts';
import { sortOffered, type Offered } from '../importing/offered.ts';
import { isSample } from '../unsaved.ts';

export interface SessionFolder {
  /** What was chosen, by name; undefined while nothing is. */
  readonly name: ReadonlySignal<string | undefined>;
  /** How many files were chosen one by one beside that. */
  readonly more: ReadonlySignal<number>;
  readonly progress: ReadonlySignal<FolderProgress | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  /** True while it is read, and while it holds faces of somebody's own photos. */
  readonly unkept: ReadonlySignal<boolean>;
  /** False when there is nothing to read among what was dropped or chosen. */
  offer(offered: Offered): boolean;
  choose(folder: FileSystemDirectoryHandle): void;
  /** Ends the reading; what was read stays. */
  cancel(): void;
  /** Forgets the folder and its faces. */
  drop(): void;
  photosOf(key: string): readonly DeskPhoto[] | undefined;
}

/** Where the faces go. */
export interface FolderTarget {
  beginFolder(): void;
  addFiles(units: readonly SearchUnit[]): void;
  endFolder(): void;
  dropFolder(): void;
}

export function createSessionFolder(reader: ImportReader, target: FolderTarget): SessionFolder {
  const name = signal<string | undefined>(undefined);
  const more = signal(0);
  const progress = signal<FolderProgress | undefined>(undefined);
  const own = signal(true);
  let run: FolderRun | undefined;
  let turn = 0;

  const read = (source: PhotoSource, others = 0): void => {
    run?.cancel();
    target.beginFolder();
    batch(() => {
      name.value = source.name;
      // Nothing of an earlier folder is said under the name of this one.
      progress.value = undefined;
      more.value = others;
    });
    // What an earlier run still has to say is about another folder.
    const mine = (turn += 1);
    run = readFolder({ reader }, source, {
      progress(next) {
        if (turn === mine) progress.value = next;
      },
      units(units) {
        if (turn === mine) target.addFiles(units);
      },
    });
    run.finished.then((last) => {
      if (turn !== mine) return;
      progress.value = last;
      target.endFolder();
    }, reportError);
  };
  // Until its first word a run is counting.
  const busy = computed(
    () => name.value !== undefined && ['counting', 'running'].includes(progress.value?.state ?? 'counting'),
  );
  return {
    name,
    more,
    progress,
    busy,
    unkept: computed(() => own.value && (busy.value || (progress.value?.faces ?? 0) > 0)),
    offer(offered) {
      const { photos } = sortOffered(offered);
      const alone = offered.files.filter((file) => file.webkitRelativePath === '');
      if (photos !== undefined) {
        own.value = offered.folders.length > 0 || !offered.files.every(isSample);
        read(photos, offered.folders.length === 0 ? Math.max(0, alone.length - 1) : 0);
      }
      return photos !== undefined;
    },
    choose(folder) {
      own.value = true;
      read(folderSource(folder));
    },
    cancel() {
      run?.cancel();
    },
    drop() {
      run?.cancel();
      run = undefined;
      turn += 1;
      target.dropFolder();
      batch(() => {
        name.value = undefined;
        progress.value = undefined;
      });
    },
    photosOf: (key) => run?.photosOf(key),
  };
}
