import { models, type ModelFile, type ModelName } from 'virtual:models';
import type { ModelProgress } from '../contract.ts';
import { Failed } from './failed.ts';
import { KeptFile } from './kept-file.ts';
import { pauses, receiveFile } from './receive-file.ts';
import { sha256 } from './sha256.ts';

/** What has come of a file is put by this often, in milliseconds, so that a download goes on where it broke off. */
const putByEvery = 2_000;
/** The next file is asked for while so many bytes are still on their way, so that the line does not rest while this thread computes. */
const nearlyThere = 400_000;

/**
 * Bytes of model files: fetched once from the page's own origin, one after another in the order in which they are asked
 * for (a slow line carries no more when it is shared, and one that breaks leaves whole files behind), checked against
 * the SHA-256 of the manifest before every use, kept in Cache Storage. Workers that start together take turns by a Web
 * Lock, so that one downloads and the others read what it stored. Where a browser offers no cache or no locks, the file
 * is simply fetched.
 */
export class ModelStore {
  readonly #report: (progress: ModelProgress) => void;
  readonly #loaded = new Map<ModelName, number>();
  readonly #ahead = new Map<ModelName, Promise<ArrayBuffer>>();
  #state: ModelProgress['state'] = 'reading';
  /** Resolves when the next file may be asked for. */
  #line: Promise<void> = Promise.resolve();
  /** A line that was given up is tried once by whoever comes next, until it works again. */
  #isLineDead = false;

  constructor(report: (progress: ModelProgress) => void) {
    this.#report = report;
  }

  /** Begins to get these, in their order, and counts them into the total before the first byte arrives. */
  getAhead(names: readonly ModelName[]): void {
    this.#announce(names);
    for (const name of names) {
      const coming = this.#weights(name);
      coming.catch(() => undefined);
      this.#ahead.set(name, coming);
    }
  }

  /** Verified and unpacked weights. Fails with `model.unreachable` or `model.wrong-hash`. */
  bytes(name: ModelName): Promise<ArrayBuffer> {
    const coming = this.#ahead.get(name);
    this.#ahead.delete(name);
    if (coming !== undefined) return coming;
    this.#announce([name]);
    return this.#weights(name);
  }

  async #weights(name: ModelName): Promise<ArrayBuffer> {
    return unpacked(await this.#file(name));
  }

  /** Waits for its turn before it asks for a lock: whoever holds one waits for nobody. */
  async #file(name: ModelName): Promise<ArrayBuffer> {
    const before = this.#line;
    let next: () => void = () => undefined;
    this.#line = new Promise((resolve) => {
      next = resolve;
    });
    await before;
    const file = models[name];
    return new Promise((resolve, reject) => {
      exclusively(file.sha256, async () => {
        const kept = await KeptFile.open(file);
        const known = await kept.whole();
        const bytes = known ?? (await this.#download(name, file, kept, next));
        this.#advance(name, file.bytes);
        // Whoever waits for the bytes need not wait until they are stored; other workers do.
        resolve(bytes);
        next();
        if (known === undefined) await kept.keepWhole(bytes);
      })
        .catch(reject)
        .finally(next);
    });
  }

  async #download(name: ModelName, file: ModelFile, kept: KeptFile, next: () => void): Promise<ArrayBuffer> {
    const head = await kept.head();
    const whole = await this.#receive(name, file, kept, head, next);
    if ((await sha256(whole)) === file.sha256) return whole;
    await kept.forgetPieces();
    // What an earlier time left may have been damaged since; from the first byte on it is this server's word alone.
    const afresh =
      head.length === 0 ? undefined : await this.#receive(name, file, kept, new Uint8Array(), next);
    if (afresh !== undefined && (await sha256(afresh)) === file.sha256) return afresh;
    await kept.forgetPieces();
    throw new Failed('model.wrong-hash', { file: name });
  }

  async #receive(
    name: ModelName,
    file: ModelFile,
    kept: KeptFile,
    head: Uint8Array,
    next: () => void,
  ): Promise<ArrayBuffer> {
    let putBy = head.length;
    let last = performance.now();
    let bytes: Uint8Array<ArrayBuffer> | undefined;
    let loaded = head.length;
    const putPieceBy = () => {
      // A server without ranges began anew: what is kept already is the same.
      if (bytes === undefined || loaded <= putBy) return;
      kept.keepPiece(putBy, bytes.slice(putBy, loaded));
      putBy = loaded;
      last = performance.now();
    };
    this.#state = 'getting';
    this.#advance(name, loaded);
    try {
      const whole = await receiveFile(file, {
        head,
        pauses: this.#isLineDead ? [] : pauses,
        arrived: (received, count) => {
          bytes = received;
          loaded = count;
          this.#isLineDead = false;
          this.#state = 'getting';
          this.#advance(name, loaded);
          if (performance.now() - last >= putByEvery) putPieceBy();
          if (file.bytes - loaded < nearlyThere) next();
        },
        broke: () => {
          putPieceBy();
          this.#state = 'broken';
          this.#tell();
        },
      });
      return whole.buffer;
    } catch (error) {
      putPieceBy();
      this.#isLineDead = error instanceof Failed && error.failure.code === 'model.unreachable';
      throw error;
    }
  }

  #announce(names: readonly ModelName[]): void {
    for (const name of names) if (!this.#loaded.has(name)) this.#loaded.set(name, 0);
    this.#tell();
  }

  #advance(name: ModelName, loaded: number): void {
    this.#loaded.set(name, loaded);
    this.#tell();
  }

  #tell(): void {
    let loaded = 0;
    let total = 0;
    for (const [name, count] of this.#loaded) {
      loaded += count;
      total += models[name].bytes;
    }
    this.#report({ loaded, total, state: this.#state });
  }
}

function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const unpacking = new DecompressionStream('deflate-raw');
  return new Response(new Blob([bytes]).stream().pipeThrough(unpacking)).arrayBuffer();
}

async function exclusively<T>(key: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(`yearspan-model-${key}`, work) : work();
}
