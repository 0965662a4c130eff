/** What an import will be made of, while it is being put together. */
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Failure } from '../../domain/errors.ts';
import type { Id, ImportRun } from '../../domain/gallery.ts';
import type { ImportPlan, PhotoSource } from '../../workflows/importing/contract.ts';
import { folderSource } from '../../workflows/importing/sources.ts';
import { sortOffered, type Offered } from './offered.ts';
import { createTableDraft, usable, type TableDraft } from './table-draft.ts';

/** Files of the chosen source, counted as they are met. */
export interface Count {
  readonly files: number;
  readonly bytes: number;
  readonly complete: boolean;
  /** Why the list ended early. */
  readonly failure?: Failure;
}

export interface ImportDraft {
  readonly collection: Signal<Id | undefined>;
  readonly keepOriginals: Signal<boolean>;
  readonly photos: ReadonlySignal<PhotoSource | undefined>;
  readonly count: ReadonlySignal<Count | undefined>;
  readonly table: TableDraft;
  /** The interrupted run to go on with: it has its own collection and choice of originals. */
  readonly resume: ReadonlySignal<ImportRun | undefined>;
  /** False when there is neither a photo, a folder, an archive nor a table among them. */
  offer(offered: Offered): boolean;
  chooseFolder(folder: FileSystemDirectoryHandle): void;
  goOnWith(run: ImportRun | undefined): void;
  /** The choosing begins where `shown` is on show: photos go there unless some wait already for another collection. */
  startIn(shown: Id | undefined): void;
  /** Forgets where the photos go: what was chosen for another collection or run says nothing about the next one. */
  forgetPlace(): void;
  /** Undefined while something is missing, be it a choice about the table. */
  plan(): ImportPlan | undefined;
  /** Back to the beginning; what tables with the same header are is remembered. */
  clear(): void;
  forget(): void;
}

/** Files between two updates of the count. */
const countingStep = 100;

export function createDraft(): ImportDraft {
  const collection = signal<Id | undefined>(undefined);
  const keepOriginals = signal(false);
  const photos = signal<PhotoSource | undefined>(undefined);
  const count = signal<Count | undefined>(undefined);
  const table = createTableDraft();
  const resume = signal<ImportRun | undefined>(undefined);
  let counting = new AbortController();

  const countFiles = async (source: PhotoSource, { signal: abort }: AbortController): Promise<void> => {
    let [files, bytes] = [0, 0];
    const say = (rest: Pick<Count, 'complete' | 'failure'>): void => {
      if (!abort.aborted) count.value = { files, bytes, ...rest };
    };
    say({ complete: false });
    for await (const file of source.files(abort)) {
      if (abort.aborted) return;
      if (!file.ok) {
        say({ complete: true, failure: file.failure });
        return;
      }
      files += 1;
      bytes += file.value.bytes;
      if (files % countingStep === 0) say({ complete: false });
    }
    say({ complete: true });
  };

  const withdrawPhotos = (): void => {
    counting.abort();
    photos.value = undefined;
    count.value = undefined;
  };
  const choosePhotos = (source: PhotoSource): void => {
    withdrawPhotos();
    counting = new AbortController();
    photos.value = source;
    countFiles(source, counting).catch(report);
  };
  const forgetPlace = (): void => {
    collection.value = undefined;
    resume.value = undefined;
  };
  const clear = (): void => {
    batch(() => {
      withdrawPhotos();
      table.withdraw();
      forgetPlace();
      keepOriginals.value = false;
    });
  };

  return {
    collection,
    keepOriginals,
    photos,
    count,
    table,
    resume,
    chooseFolder(folder) {
      choosePhotos(folderSource(folder));
    },
    offer(offered) {
      const sorted = sortOffered(offered);
      if (sorted.photos !== undefined) choosePhotos(sorted.photos);
      if (sorted.table !== undefined) table.choose(sorted.table);
      return sorted.photos !== undefined || sorted.table !== undefined;
    },
    goOnWith(run) {
      resume.value = run;
    },
    startIn(shown) {
      if (photos.peek() === undefined) collection.value = shown;
      else collection.value ??= shown;
    },
    forgetPlace,
    plan() {
      const [source, run] = [photos.peek(), resume.peek()];
      const into = run?.collection ?? collection.peek();
      if (source === undefined || into === undefined) return undefined;
      const chosen = table.chosen.peek();
      const understood = usable(chosen);
      const needed = chosen !== undefined || run?.withTable === true;
      if (needed && understood === undefined) return undefined;
      return {
        collection: into,
        source,
        keepOriginals: run?.keepOriginals ?? keepOriginals.peek(),
        ...(understood !== undefined && { table: understood }),
        ...(run !== undefined && { resume: run }),
      };
    },
    clear,
    forget() {
      clear();
      table.forget();
    },
  };
}

/** Our own mistake: nothing waits for it, but it reaches the console. */
function report(bug: unknown): void {
  reportError(bug);
}
