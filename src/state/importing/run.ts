/** One import at work or just ended, as the screen knows it. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { failure, success, type Result } from '../../domain/errors.ts';
import type { Id, ImportItem, ImportRun } from '../../domain/gallery.ts';
import type { OpenGallery } from '../../gallery/contract.ts';
import type { ImportPlan, ImportProgress, SourceFile } from '../../workflows/importing/contract.ts';
import { importAgain } from '../../workflows/importing/import-one.ts';
import { importPhotos, type ImportReader } from '../../workflows/importing/import-photos.ts';
import type { SplitDeps } from '../../workflows/album/split-page.ts';
import { createHeldFiles } from './held-files.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import { createAlbumPages, type AlbumPages } from './pages.ts';

export interface RunScreen {
  readonly id: Id;
  readonly plan: ImportPlan;
  readonly progress: ReadonlySignal<ImportProgress>;
  /** True once nothing more comes from it by itself. */
  readonly ended: ReadonlySignal<boolean>;
  readonly outcomes: ReadonlySignal<Outcomes>;
  /** Files that were read once more by hand, by item: on the way, or what became of them. */
  readonly redone: ReadonlySignal<ReadonlyMap<Id, 'busy' | Result<ImportItem>>>;
  pause(): void;
  goOn(): void;
  cancel(): void;
  /** Album pages that were stored and may be split into single photos. */
  readonly pages: AlbumPages;
  /** The file of an item whose outcome left a question, while this session can still read it. */
  file(item: ImportItem): SourceFile | undefined;
  /** Reads a failed file again, or stores a near-duplicate after all. */
  redo(item: ImportItem): Promise<void>;
  /** The journal's record of the run, to go on with. */
  record(): Promise<Result<ImportRun>>;
  /** Lets go of all content. */
  forget(): void;
}

export interface RunParts {
  readonly gallery: OpenGallery;
  readonly reader: ImportReader & SplitDeps['reader'];
}

const begin: ImportProgress = {
  state: 'counting',
  total: 0,
  counted: false,
  done: 0,
  stored: 0,
  faces: 0,
  duplicates: 0,
  noFace: 0,
  failed: 0,
  passedOver: 0,
};

export async function startRun(parts: RunParts, plan: ImportPlan): Promise<Result<RunScreen>> {
  const { gallery } = parts;
  const progress = signal(begin);
  const ended = signal(false);
  const redone = signal<ReadonlyMap<Id, 'busy' | Result<ImportItem>>>(new Map());
  const outcomes = createOutcomes();
  const held = createHeldFiles();
  const pages = createAlbumPages(parts, (item) => held.file(item));
  let listening = true;

  const started = await importPhotos(
    parts,
    { ...plan, source: held.watch(plan.source) },
    {
      progress(next) {
        if (listening) progress.value = next;
      },
      item(item) {
        if (!listening) return;
        outcomes.add(item);
        held.settle(item);
        pages.consider(item).catch(reportError);
      },
    },
  );
  if (!started.ok) return started;
  const handle = started.value;
  if (plan.resume !== undefined) {
    for (const item of await earlierItems(gallery, handle.run)) outcomes.add(item);
  }
  const end = (last: ImportProgress): void => {
    if (!listening) return;
    progress.value = last;
    ended.value = true;
  };
  handle.finished.then(end, (bug: unknown) => {
    end({ ...progress.peek(), state: 'failed' });
    reportError(bug);
  });

  const setRedone = (item: ImportItem, state: 'busy' | Result<ImportItem>): void => {
    if (listening) redone.value = new Map(redone.peek()).set(item.id, state);
  };

  return success({
    id: handle.run,
    plan,
    progress,
    ended,
    outcomes: outcomes.lists,
    redone,
    pages,
    pause() {
      handle.pause();
    },
    goOn() {
      handle.goOn();
    },
    cancel() {
      handle.cancel();
    },
    file: (item) => held.file(item),
    async redo(item) {
      const file = held.file(item);
      if (file === undefined || redone.peek().get(item.id) === 'busy') return;
      setRedone(item, 'busy');
      const keepNearDuplicate = item.outcome.kind === 'near-duplicate';
      const result = await importAgain(parts, { plan, item, file, keepNearDuplicate });
      setRedone(item, result);
    },
    async record() {
      const read = await gallery.read('imports', handle.run);
      if (!read.ok) return read;
      return read.value === undefined ? failure('gallery.failed') : success(read.value.record);
    },
    forget() {
      listening = false;
      outcomes.clear();
      pages.clear();
      held.clear();
      redone.value = new Map();
      progress.value = begin;
    },
  });
}

async function earlierItems(gallery: OpenGallery, run: Id): Promise<readonly ImportItem[]> {
  const items = await gallery.list('importItems');
  // An unreadable journal costs the lists of an earlier session, not the run.
  if (!items.ok) return [];
  return items.value.kept.flatMap(({ record }) => (record.run === run ? [record] : []));
}
