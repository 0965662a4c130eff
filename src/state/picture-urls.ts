/** A stored picture under an address of this page, for as long as somebody shows it. */
export interface PictureUrl {
  readonly url: string;
  /** Whoever asked gives it back once; the address must not be used afterwards. */
  readonly release: () => void;
}

export interface PictureUrls {
  /** Undefined where there is no such picture, when `signal` ends first, or after `clear`. */
  lease(id: string, signal?: AbortSignal): Promise<PictureUrl | undefined>;
  /** When every picture that is asked for now is there. */
  settled(): Promise<void>;
  /** The picture changed: the next lease reads it anew. */
  forget(id: string): void;
  /** Frees every address at once. */
  clear(): void;
}

interface Limits {
  /** Pictures kept ready although nobody shows them, so that scrolling back costs nothing. */
  readonly idle: number;
  /** Pictures read at a time. */
  readonly parallel: number;
}

interface Held {
  readonly id: string;
  users: number;
  url: string | undefined;
  /** True once it is no longer the picture of that id: freed when the last user lets go. */
  stale: boolean;
  readonly ready: Promise<void>;
  readonly settle: () => void;
}

/** Makes addresses for pictures and frees them: the least recently used of those that nobody shows go first. */
export function createPictureUrls(
  read: (id: string) => Promise<Blob | undefined>,
  { idle, parallel }: Limits,
): PictureUrls {
  // By id, in the order of last use; `all` also has those that are stale and still shown.
  const held = new Map<string, Held>();
  const all = new Set<Held>();
  let waiting: Held[] = [];
  let reading = 0;

  const free = (entry: Held): void => {
    if (held.get(entry.id) === entry) held.delete(entry.id);
    all.delete(entry);
    if (entry.url !== undefined) URL.revokeObjectURL(entry.url);
    entry.url = undefined;
    entry.stale = true;
    entry.settle();
  };
  const evict = (): void => {
    const unused = [...held.values()].filter(({ users, url }) => users === 0 && url !== undefined);
    for (const entry of unused.slice(0, Math.max(0, unused.length - idle))) free(entry);
  };
  const letGo = (entry: Held): void => {
    entry.users -= 1;
    if (entry.users > 0) return;
    if (entry.stale) free(entry);
    else if (entry.url !== undefined) {
      held.delete(entry.id);
      held.set(entry.id, entry);
      evict();
    }
  };
  const load = async (entry: Held): Promise<void> => {
    reading += 1;
    try {
      const picture = await read(entry.id);
      if (picture !== undefined && !entry.stale) entry.url = URL.createObjectURL(picture);
    } finally {
      reading -= 1;
      entry.settle();
      // What is not there now may come later.
      if (entry.url === undefined) free(entry);
      evict();
      next();
    }
  };
  /** The newest request first: what just scrolled into view is what somebody looks at. */
  const next = (): void => {
    while (reading < parallel) {
      const entry = waiting.pop();
      if (entry === undefined) return;
      if (entry.users === 0) free(entry);
      else load(entry).catch(reportError);
    }
  };
  const hold = (id: string): Held => {
    const present = held.get(id);
    if (present !== undefined) return present;
    let settle = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const entry: Held = { id, users: 0, url: undefined, stale: false, ready, settle };
    held.set(id, entry);
    all.add(entry);
    waiting.push(entry);
    return entry;
  };

  return {
    async lease(id, signal) {
      if (signal?.aborted === true) return undefined;
      const entry = hold(id);
      entry.users += 1;
      const lease = { given: true };
      const release = (): void => {
        if (lease.given) letGo(entry);
        lease.given = false;
      };
      signal?.addEventListener('abort', release, { once: true });
      next();
      await entry.ready;
      signal?.removeEventListener('abort', release);
      const { url } = entry;
      if (url === undefined || !lease.given) {
        release();
        return undefined;
      }
      return { url, release };
    },
    async settled() {
      await Promise.all([...all].map(({ ready }) => ready));
    },
    forget(id) {
      const entry = held.get(id);
      if (entry === undefined) return;
      held.delete(id);
      entry.stale = true;
      if (entry.users === 0) free(entry);
    },
    clear() {
      waiting = [];
      for (const entry of [...all]) free(entry);
    },
  };
}
