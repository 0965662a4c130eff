/** Milliseconds between two words about photos that come in: faster than that nobody reads a list. */
const rest = 200;

/** Spaces out what is said about photos that come in; drawing the list takes the time of the engine. */
export class Pace {
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Moment of the last word, in milliseconds of the page's own clock. */
  #saidAt = -Infinity;

  /** Something was said just now. */
  said(): void {
    this.#saidAt = performance.now();
  }

  /** Calls once there was a rest since the last word; together for all who ask until then. */
  soon(call: () => void): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        call();
      },
      Math.max(0, this.#saidAt + rest - performance.now()),
    );
  }

  /** Nobody need be called any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
