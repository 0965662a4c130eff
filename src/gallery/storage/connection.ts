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
  /** Undefined where there is no database and this opening makes none. */
  readonly storage: Promise<Storage | undefined>;
  /** Rejects with `gallery.blocked` once another tab is in the way; the opening goes on behind that. */
  readonly blocked: Promise<never>;
}

/** One storage, opened when first asked for, and again after it went. Only `storage` makes a database. */
export class Connection {
  readonly #database: string;
  readonly #events: ConnectionEvents;
  #opening: Opening | undefined;

  constructor(database: string, events: ConnectionEvents) {
    this.#database = database;
    this.#events = events;
  }

  /** The storage, or undefined where there is no database. */
  async existing(): Promise<Storage | undefined> {
    return (await this.#mayExist()) ? this.#opened(false) : undefined;
  }

  async storage(): Promise<Storage> {
    for (;;) {
      // A look that is under way may end at no database: the next opening makes it.
      const storage = await this.#opened(true);
      if (storage !== undefined) return storage;
    }
  }

  /**
   * False when there is surely no database yet. One that another tab is deleting is still listed, so the opening that
   * follows may meet none all the same.
   */
  async #mayExist(): Promise<boolean> {
    if (this.#opening !== undefined || typeof indexedDB === 'undefined') return true;
    if (!('databases' in indexedDB)) return true;
    try {
      return (await indexedDB.databases()).some(({ name }) => name === this.#database);
    } catch {
      // Opening will say what is wrong.
      return true;
    }
  }

  #opened(makes: boolean): Promise<Storage | undefined> {
    this.#opening ??= this.#open(makes);
    const { storage, blocked } = this.#opening;
    return Promise.race([storage, blocked]);
  }

  async close(): Promise<void> {
    const closing = this.#opening;
    this.#opening = undefined;
    if (closing === undefined) return;
    // Behind an older tab it may open much later; nobody waits for that.
    const close = closing.storage.then((storage) => {
      storage?.close();
    });
    await Promise.race([close, closing.blocked]).catch(() => undefined);
  }

  #open(makes: boolean): Opening {
    let refuse: () => void = () => undefined;
    const blocked = new Promise<never>((_resolve, reject) => {
      refuse = () => {
        reject(new Refused('gallery.blocked'));
      };
    });
    // Where nobody waits any more, nobody needs to hear of it.
    blocked.catch(() => undefined);
    let settled = false;
    const events = {
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
    };
    const opened = openStorage(this.#database, events, makes).finally(() => {
      settled = true;
    });
    const opening: Opening = { storage: this.#watch(opened), blocked };
    const forget = (): void => {
      if (this.#opening === opening) this.#opening = undefined;
    };
    opening.storage.then((storage) => {
      if (storage === undefined) forget();
    }, forget);
    return opening;
  }

  async #watch(opened: ReturnType<typeof openStorage>): Promise<Storage | undefined> {
    const found = await opened;
    if (found?.inMemory === true) this.#events.notice('memory-only');
    return found?.storage;
  }
}
