/** A folder, files or an archive searched for this session only. Nothing of it is stored anywhere. */
import { failure, type Failure } from '../../domain/errors.ts';
import type { Analysis } from '../../engine/contract.ts';
import type { PhotoSource, SourceFile } from '../importing/contract.ts';
import { lanesNow } from '../importing/lanes.ts';
import { Queue } from '../importing/queue.ts';
import { readFile, type ImportReader } from '../importing/read-file.ts';
import { refusalOf } from '../importing/refusal.ts';
import type { DeskPhoto, FolderProgress, SearchUnit } from './contract.ts';
import { fileFaces } from './file-faces.ts';
import { FolderTally } from './folder-tally.ts';

export interface FolderListener {
  progress(progress: FolderProgress): void;
  /** Faces of one more photo, each a unit of its own. */
  units(units: readonly SearchUnit[]): void;
}

export interface FolderRun {
  /** Settles however the reading ends, within a moment of `cancel`. */
  readonly finished: Promise<FolderProgress>;
  /** Ends the reading; what was read stays. */
  cancel(): void;
  /** Of a unit of this folder; undefined for any other. */
  photosOf(key: string): readonly DeskPhoto[] | undefined;
}

export interface FolderDeps {
  readonly reader: ImportReader;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Files between two words on a list that is still growing. */
const listingStep = 100;

/**
 * Reads the photos of a source, several at a time. Of each face only the template, the small crop and the way back to
 * its file stay in memory. Files of the same bytes are searched once; a photo that cannot be read is listed as a
 * problem and the rest goes on. A list that ends early or an engine that does not run fails the whole, and so does
 * `import.nothing`.
 */
export function readFolder(deps: FolderDeps, source: PhotoSource, listener: FolderListener): FolderRun {
  return new RunningFolder(deps, source, listener);
}

class RunningFolder implements FolderRun {
  readonly finished: Promise<FolderProgress>;
  readonly #reader: ImportReader;
  readonly #source: PhotoSource;
  readonly #listener: FolderListener;
  readonly #tally: FolderTally;
  readonly #queue = new Queue<SourceFile>();
  readonly #ended = new AbortController();
  readonly #seen = new Set<string>();
  readonly #photos = new Map<string, readonly DeskPhoto[]>();
  #over = false;
  #end: { readonly state: FolderProgress['state']; readonly failure?: Failure } | undefined;

  constructor({ reader, now = Date.now }: FolderDeps, source: PhotoSource, listener: FolderListener) {
    this.#reader = reader;
    this.#source = source;
    this.#listener = listener;
    this.#tally = new FolderTally(now);
    this.finished = this.#work();
  }

  cancel(): void {
    this.#stop('cancelled');
  }

  photosOf(key: string): readonly DeskPhoto[] | undefined {
    return this.#photos.get(key);
  }

  async #work(): Promise<FolderProgress> {
    // Whoever started the reading holds this run before the first word about it.
    await Promise.resolve();
    this.#tally.rate.start();
    const works = [this.#list(), ...Array.from({ length: lanesNow() }, () => this.#lane())];
    const all = Promise.all(works).catch((bug: unknown) => {
      this.#stop('failed', failure('search.failed').failure);
      reportError(bug);
    });
    // A file on a slow disk cannot be let go of: the end does not wait for it, and what comes of it is dropped.
    await Promise.race([aborted(this.#ended.signal), all]);
    this.#over = true;
    const end = this.#end ?? (this.#tally.total === 0 ? nothing : { state: 'done' as const });
    this.#tally.rate.stop();
    this.#tally.state = end.state;
    this.#tally.failure = end.failure;
    this.#say();
    return this.#progress();
  }

  async #list(): Promise<void> {
    const { signal } = this.#ended;
    try {
      for await (const file of this.#source.files(signal)) {
        if (signal.aborted) return;
        if (!file.ok) {
          // What came before the damage is still read.
          this.#end = { state: 'failed', failure: file.failure };
          break;
        }
        this.#tally.total += 1;
        this.#queue.push(file.value);
        if (this.#tally.total % listingStep === 0) this.#say();
      }
      this.#tally.counted = true;
      this.#say();
    } finally {
      this.#queue.close();
    }
  }

  async #lane(): Promise<void> {
    for (let file = await this.#queue.take(); file !== undefined; file = await this.#queue.take()) {
      await this.#read(file);
      if (this.#hasEnded()) return;
      this.#say();
    }
  }

  async #read(file: SourceFile): Promise<void> {
    const { signal } = this.#ended;
    this.#tally.state = 'running';
    const content = await readFile(file);
    if (this.#hasEnded()) return;
    if (!content.ok) {
      this.#refuse(file, content.failure);
      return;
    }
    const { blob, sha256 } = content.value;
    if (this.#seen.has(sha256)) {
      this.#tally.again();
      return;
    }
    this.#seen.add(sha256);
    const analysis = await this.#reader.analyse(blob, { keep: true, signal });
    if (this.#hasEnded()) return;
    if (analysis.ok) this.#take(file, sha256, analysis.value);
    else this.#refuse(file, analysis.failure);
  }

  #take(file: SourceFile, sha256: string, analysis: Analysis): void {
    const faces = fileFaces(file, sha256, analysis);
    for (const { unit, photo } of faces) this.#photos.set(unit.key, [photo]);
    this.#tally.read(faces.length);
    if (faces.length > 0) this.#listener.units(faces.map(({ unit }) => unit));
  }

  #refuse(file: SourceFile, reason: Failure): void {
    switch (refusalOf(file, reason)) {
      case 'cancelled':
        return;
      case 'stopped':
        this.#stop('failed', reason);
        return;
      case 'none':
        this.#tally.wasNone();
        return;
      case 'failed':
        this.#tally.problem(file.path, reason);
    }
  }

  #stop(state: 'cancelled' | 'failed', reason?: Failure): void {
    if (this.#over) return;
    this.#over = true;
    this.#end = { state, ...(reason !== undefined && { failure: reason }) };
    this.#ended.abort();
    this.#queue.abandon();
  }

  /** Somebody ended it, or it cannot go on: what is still on its way is dropped. */
  #hasEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  #say(): void {
    this.#listener.progress(this.#progress());
  }

  #progress(): FolderProgress {
    return this.#tally.progress(this.#source.passedOver?.() ?? 0);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

const nothing = { state: 'failed', failure: failure('import.nothing').failure } as const;
