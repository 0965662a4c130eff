/** First in, first out; whoever takes from it waits until there is something, or until it is closed and empty. */
export class Queue<T> {
  readonly #items: T[] = [];
  readonly #takers: ((item: T | undefined) => void)[] = [];
  #taken = 0;
  #isClosed = false;

  push(item: T): void {
    const taker = this.#takers.shift();
    if (taker === undefined) this.#items.push(item);
    else taker(item);
  }

  /** Undefined at the end. */
  take(): Promise<T | undefined> {
    const item = this.#items[this.#taken];
    if (item !== undefined) {
      this.#taken += 1;
      // Moved together now and then, not at every item.
      if (this.#taken === sweep) this.#items.splice(0, sweep);
      this.#taken %= sweep;
      return Promise.resolve(item);
    }
    if (this.#isClosed) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.#takers.push(resolve);
    });
  }

  /** No more comes. */
  close(): void {
    this.#isClosed = true;
    for (const taker of this.#takers.splice(0)) taker(undefined);
  }

  /** Closed, and what waits is forgotten. */
  abandon(): void {
    this.#items.length = 0;
    this.#taken = 0;
    this.close();
  }
}

const sweep = 1000;
