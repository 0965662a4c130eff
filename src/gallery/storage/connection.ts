import type { StorageNotice } from '../contract.ts';
import { Refused } from '../faults.ts';
import type { Storage } from './contract.ts';
import { openStorage } from './open.ts';

export interface ConnectionEvents {
  notice(notice: StorageNotice): void;
  /** The database was deleted, or the browser ended the connection. */
  gone(): void;
}

/** An older tab that is about to close is told from one that stays by waiting so long, in milliseconds. */
const graceMs = 1_000;

interface Opening {
  readonly storage: Promise<Storage>;
  /** Rejects with `gallery.blocked` once another tab is in the way; the opening goes on behind that. */
  readonly blocked: Promise<never>;
}

/** One storage, opened when first asked for, and again after it went. */
export class Connection {
  readonly #database: string;
  readonly #events: ConnectionEvents;
  #opening: Opening | undefined;

  constructor(database: string, events: ConnectionEvents) {
    this.#database = database;
    this.#events = events;
  }

  /** False when there is surely no database yet, so that looking for one does not make one. */
  async mayExist(): Promise<boolean> {
    if (this.#opening !== undefined || typeof indexedDB === 'undefined') return true;
    if (!('databases' in indexedDB)) return true;
    try {
      return (await indexedDB.databases()).some(({ name }) => name === this.#database);
    } catch {
      // Opening will say what is wrong.
      return true;
    }
  }

  storage(): Promise<Storage> {
    this.#opening ??= this.#open();
    const { storage, blocked } = this.#opening;
    return Promise.race([storage, blocked]);
  }

  async close(): Promise<void> {
    const closing = this.#opening;
    this.#opening = undefined;
    if (closing === undefined) return;
    // Behind an older tab it may open much later; nobody waits for that.
    const close = closing.storage.then((storage) => {
      storage.close();
    });
    await Promise.race([close, closing.blocked]).catch(() => undefined);
  }

  #open(): Opening {
    let refuse: () => void = () => undefined;
    const blocked = new Promise<never>((_resolve, reject) => {
      refuse = () => {
        reject(new Refused('gallery.blocked'));
      };
    });
    // Where nobody waits any more, nobody needs to hear of it.
    blocked.catch(() => undefined);
    let settled = false;
    const opened = openStorage(this.#database, {
      blocked: () => {
        setTimeout(() => {
          if (settled) return;
          refuse();
          this.#events.notice('blocked');
        }, graceMs);
      },
      outdated: () => {
        this.#events.notice('outdated');
      },
      gone: () => {
        if (this.#opening !== opening) return;
        this.#opening = undefined;
        this.#events.gone();
      },
    }).finally(() => {
      settled = true;
    });
    const opening: Opening = { storage: this.#watch(opened), blocked };
    opening.storage.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return opening;
  }

  async #watch(opened: ReturnType<typeof openStorage>): Promise<Storage> {
    const { storage, inMemory } = await opened;
    if (inMemory) this.#events.notice('memory-only');
    return storage;
  }
}
