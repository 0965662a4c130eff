/** The copy of the site on this device: stored, looked after, updated when the user agrees, removed. */
import { failure } from '../../domain/errors.ts';
import { onWipe } from '../../gallery/wipe/wiped.ts';
import { askWorker, reaches } from './ask-worker.ts';
import type { Edition, News, StoringFault } from './contract.ts';
import type { Checked, Copy, Update } from './phases.ts';
import { deleteStoredFiles, forgetDeclined, noteDeclined } from './stored-files.ts';

export interface StoredSiteParts {
  readonly page: Window;
  readonly container: ServiceWorkerContainer;
  /** Address of the page's first script, whose name changes with everything that the page is made of. */
  readonly script: string;
  readonly onCopy: (copy: Copy) => void;
  readonly onUpdate: (update: Update) => void;
}

/** Milliseconds between the worker's word that it serves the page and the browser's. */
const handOverMs = 3_000;

/** Whether this page is served by a worker, now or in a moment. */
function controls(container: ServiceWorkerContainer): Promise<boolean> {
  if (container.controller !== null) return Promise.resolve(true);
  return new Promise((resolve) => {
    setTimeout(resolve, handOverMs, false);
    container.addEventListener(
      'controllerchange',
      () => {
        resolve(true);
      },
      { once: true },
    );
  });
}

export class StoredSite {
  readonly #parts: StoredSiteParts;
  readonly #worker: string;
  #copy: Copy = { phase: 'absent' };
  #update: Update = { phase: 'none' };
  #agreedTo: string | undefined;

  constructor(parts: StoredSiteParts) {
    this.#parts = parts;
    this.#worker = new URL('./service-worker.js', parts.page.document.baseURI).href;
    parts.container.addEventListener('message', ({ data, ports }: MessageEvent<News>) => {
      this.#hear(data, ports[0]);
    });
    parts.container.startMessages();
    onWipe(() => {
      this.#isGone();
    });
    parts.container.addEventListener('controllerchange', () => {
      const { controller } = parts.container;
      // Until every tab of this version has said so, the copy serves none of them.
      if (controller !== null && this.#copy.phase === 'stored' && !this.#copy.serves)
        void this.#greet(controller);
    });
  }

  /** What is there already; true when a copy is. */
  async look(): Promise<boolean> {
    // A browser that keeps nothing for this site may refuse the question as well.
    const registration = await this.#registration().catch(() => undefined);
    if (registration?.active === undefined || registration.active === null) return false;
    await this.#greet(registration.active);
    if (registration.waiting !== null) {
      const edition = await askWorker(registration.waiting, { kind: 'who' });
      if (edition !== undefined) this.#toUpdate({ phase: 'others', edition, others: 0 });
    }
    return true;
  }

  /** Stores it. */
  async store(): Promise<void> {
    forgetDeclined(this.#parts.page);
    this.#toCopy({ phase: 'storing', done: 0, total: 0 });
    try {
      const registration = await this.#parts.container.register(this.#worker, { updateViaCache: 'none' });
      const worker = registration.active ?? registration.installing ?? registration.waiting;
      // A browser may give back the worker of a copy that was just removed: nothing installs, all is missing.
      const wasThere = worker?.state === 'activated';
      if (worker !== null && (await reaches(worker, 'activated'))) await this.#complete(worker, wasThere);
      else if (this.#copy.phase === 'storing') this.#fails('offline.failed');
    } catch {
      this.#fails(this.#parts.page.navigator.onLine ? 'offline.refused' : 'offline.unreachable');
    }
  }

  /** Asks the host for a newer version; one that is there offers itself. */
  async check(): Promise<Checked> {
    try {
      const registration = await this.#registration();
      if (registration === undefined) {
        this.#isGone();
        return 'newest';
      }
      await registration.update();
      const isThere = registration.installing !== null || registration.waiting !== null;
      // Without a yes it has gone again, perhaps already.
      return isThere || this.#update.phase === 'offered' ? 'newer' : 'newest';
    } catch {
      return 'unreachable';
    }
  }

  /** The user agrees to the version on offer: it is stored, and takes over when no other tab is open. */
  async agree(): Promise<void> {
    const update = this.#update;
    if (update.phase === 'none' || update.phase === 'storing') return;
    if (update.phase === 'taken') {
      this.#parts.page.location.reload();
      return;
    }
    const { edition } = update;
    this.#agreedTo = edition.edition;
    const registration = await this.#registration();
    if (registration === undefined) {
      this.#isGone();
      return;
    }
    // What waits may be an earlier one that was agreed to before.
    const stored = registration.waiting && (await askWorker(registration.waiting, { kind: 'who' }));
    if (stored?.edition !== edition.edition) {
      this.#toUpdate({ phase: 'storing', edition, done: 0, total: edition.bytes });
      if (!(await this.#storeNewer(registration))) return;
    }
    await this.#takeOver(registration, edition);
  }

  /** Deletes it and sees to it that it is not stored again before the user asks for it. */
  async remove(): Promise<void> {
    noteDeclined(this.#parts.page);
    await (await this.#registration())?.unregister();
    await deleteStoredFiles(this.#parts.page);
    this.#isGone();
  }

  /** Removed here or in another tab, or deleted with everything else. */
  #isGone(): void {
    this.#toUpdate({ phase: 'none' });
    this.#toCopy({ phase: 'absent' });
  }

  async #complete(worker: ServiceWorker, wasThere: boolean): Promise<void> {
    const done = wasThere ? await askWorker(worker, { kind: 'complete' }) : { complete: true };
    if (done?.complete === true) await this.#greet(worker);
    else if (this.#copy.phase === 'storing') this.#fails('offline.failed');
  }

  #registration(): Promise<ServiceWorkerRegistration | undefined> {
    return this.#parts.container.getRegistration(this.#worker);
  }

  async #greet(worker: ServiceWorker): Promise<void> {
    const hello = await askWorker(worker, { kind: 'hello', script: this.#parts.script });
    if (hello === undefined) {
      this.#fails('offline.failed');
      return;
    }
    const { same, missing, ...edition } = hello;
    const serves = same && (await controls(this.#parts.container));
    this.#toCopy({ phase: 'stored', edition, serves, missing: missing.length });
  }

  async #storeNewer(registration: ServiceWorkerRegistration): Promise<boolean> {
    try {
      await registration.update();
    } catch {
      this.#fails('offline.unreachable');
      return false;
    }
    const worker = registration.installing ?? registration.waiting;
    if (worker !== null && (await reaches(worker, 'installed', 'activated'))) return true;
    if (this.#update.phase === 'storing') this.#fails('offline.failed');
    return false;
  }

  async #takeOver(registration: ServiceWorkerRegistration, edition: Edition): Promise<void> {
    const { waiting } = registration;
    if (waiting !== null) {
      const answer = await askWorker(waiting, { kind: 'take-over' });
      if (answer === undefined || answer.others > 0) {
        this.#toUpdate({ phase: 'others', edition, others: answer?.others ?? 0 });
        return;
      }
      if (!(await reaches(waiting, 'activated'))) return;
    }
    this.#toUpdate({ phase: 'taken', edition });
    // The browser asks first if something unsaved would be lost; after a no the page goes on with its own files.
    this.#parts.page.location.reload();
  }

  #hear(news: News, port: MessagePort | undefined): void {
    // Others send their own kinds on this channel.
    if (news.kind === 'offline-offer') {
      const agreed = news.offer.edition === this.#agreedTo;
      port?.postMessage(agreed);
      if (!agreed) this.#toUpdate({ phase: 'offered', edition: news.offer });
    }
    if (news.kind === 'offline-storing') {
      const { done, total } = news;
      // Another tab may be storing, and no end of that would be told here.
      if (this.#copy.phase === 'storing') this.#toCopy({ phase: 'storing', done, total });
      else if (this.#update.phase === 'storing') this.#toUpdate({ ...this.#update, done, total });
    }
    if (news.kind === 'offline-failed') this.#fails(news.fault.code, news.fault);
  }

  #fails(code: StoringFault['code'] | 'offline.refused', fault?: StoringFault): void {
    const details = fault !== undefined && 'file' in fault ? { file: fault.file } : { file: '' };
    const { failure: why } = failure(code, details);
    if (this.#copy.phase !== 'stored') this.#toCopy({ phase: 'failed', failure: why });
    else if (this.#update.phase === 'storing')
      this.#toUpdate({ phase: 'failed', edition: this.#update.edition, failure: why });
  }

  #toCopy(copy: Copy): void {
    this.#copy = copy;
    this.#parts.onCopy(copy);
  }

  #toUpdate(update: Update): void {
    this.#update = update;
    this.#parts.onUpdate(update);
  }
}
