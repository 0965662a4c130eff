/** Adding photos to the gallery: what is chosen, the run at work, what became of it. All of it is gone at lock. */
import { batch, computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import { failure as failed, type Failure, type Result } from '../domain/errors.ts';
import type { FivePoints } from '../domain/face.ts';
import type { Id, ImportRun, KeptFace } from '../domain/gallery.ts';
import type { OpenGallery } from '../gallery/contract.ts';
import type { ImportPlan } from '../workflows/importing/contract.ts';
import type { SplitDeps } from '../workflows/album/split-page.ts';
import type { ImportReader } from '../workflows/importing/import-photos.ts';
import { markFace } from '../workflows/importing/mark-face.ts';
import { createDraft, type ImportDraft } from './importing/draft.ts';
import { createInterrupted, type InterruptedRun } from './importing/interrupted.ts';
import { startRun, type RunScreen } from './importing/run.ts';
import { guardLeaving } from './unsaved.ts';

export type { Offered } from './importing/offered.ts';
export type { RunScreen } from './importing/run.ts';

export interface Importing {
  readonly draft: ImportDraft;
  /** The run at work, or the last one until it is put away. */
  readonly run: ReadonlySignal<RunScreen | undefined>;
  readonly starting: ReadonlySignal<boolean>;
  /** Why the last start came to nothing. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly interrupted: ReadonlySignal<readonly InterruptedRun[]>;
  /** True while photos are being read; a pause is none. */
  readonly busy: ReadonlySignal<boolean>;
  /** Gets the face tools ahead of the first photo. */
  prepare(): void;
  /** Starts what the draft holds; does nothing while something is missing. */
  start(): Promise<void>;
  /** Goes on after a failure with the very source the run began with. */
  goOn(): Promise<void>;
  /** Puts the summary of an ended run away. */
  putAway(): void;
  lookForInterrupted(): Promise<void>;
  endInterrupted(run: ImportRun): Promise<Result<void>>;
  /** Points in pixels of the upright original. */
  markFace(photo: Id, points: FivePoints): Promise<Result<KeptFace>>;
}

export interface ImportingParts {
  readonly open: ReadonlySignal<OpenGallery | undefined>;
  readonly reader: ImportReader & SplitDeps['reader'] & { warm(): void };
  readonly page: Pick<Window, 'addEventListener' | 'removeEventListener' | 'navigator'>;
}

const locked = failed('vault.locked');

export function createImporting({ open, reader, page }: ImportingParts): Importing {
  const draft = createDraft();
  const run = signal<RunScreen | undefined>(undefined);
  const starting = signal(false);
  const failure = signal<Failure | undefined>(undefined);
  const interrupted = createInterrupted(page.navigator.locks);

  const atWork = computed(() => run.value?.ended.value === false);
  const busy = computed(() => {
    const state = run.value?.progress.value.state;
    return atWork.value && (state === 'counting' || state === 'running');
  });

  const look = async (): Promise<void> => {
    const gallery = open.peek();
    if (gallery !== undefined) await interrupted.look(gallery, atWork.peek() ? run.peek()?.id : undefined);
  };

  effect(() => {
    const gallery = open.value;
    if (gallery === undefined) {
      untracked(clear);
      return undefined;
    }
    untracked(() => {
      look().catch(report);
    });
    return gallery.onTouched((touched) => {
      if (touched.some(({ store }) => store === 'imports')) look().catch(report);
    });
  });

  guardLeaving(page, atWork);

  function clear(): void {
    batch(() => {
      run.peek()?.forget();
      run.value = undefined;
      starting.value = false;
      failure.value = undefined;
      draft.forget();
      interrupted.clear();
    });
  }

  const begin = async (plan: ImportPlan): Promise<void> => {
    const gallery = open.peek();
    if (gallery === undefined || starting.peek() || atWork.peek()) return;
    starting.value = true;
    failure.value = undefined;
    const started = await startRun({ gallery, reader }, plan).catch((bug: unknown) => {
      // Nobody should wait for ever because of our mistake; it still reaches the console.
      reportError(bug);
      return failed('gallery.failed');
    });
    if (open.peek() !== gallery) {
      if (started.ok) started.value.forget();
      return;
    }
    batch(() => {
      starting.value = false;
      if (!started.ok) {
        failure.value = started.failure;
        return;
      }
      run.peek()?.forget();
      run.value = started.value;
      draft.clear();
    });
    await look();
  };

  return {
    draft,
    run,
    starting,
    failure,
    interrupted: interrupted.runs,
    busy,
    prepare() {
      reader.warm();
    },
    async start() {
      const plan = draft.plan();
      if (plan !== undefined) await begin(plan);
    },
    async goOn() {
      const present = run.peek();
      if (present === undefined) return;
      if (atWork.peek()) {
        present.goOn();
        return;
      }
      const record = await present.record();
      if (record.ok) await begin({ ...present.plan, resume: record.value });
      else failure.value = record.failure;
    },
    putAway() {
      if (atWork.peek()) return;
      batch(() => {
        run.peek()?.forget();
        run.value = undefined;
        failure.value = undefined;
      });
    },
    lookForInterrupted: look,
    async endInterrupted(record) {
      const gallery = open.peek();
      if (gallery === undefined) return locked;
      const ended = await interrupted.end(gallery, record);
      await look();
      return ended;
    },
    async markFace(photo, points) {
      const gallery = open.peek();
      return gallery === undefined ? locked : markFace({ gallery, reader }, photo, points);
    },
  };
}

/** Our own mistake: nothing waits for it, but it reaches the console. */
function report(bug: unknown): void {
  reportError(bug);
}
