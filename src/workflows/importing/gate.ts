/** Work waits here while it is paused. */
export class Gate {
  #opened: Promise<void> = Promise.resolve();
  #open: (() => void) | undefined;

  get isOpen(): boolean {
    return this.#open === undefined;
  }

  close(): void {
    if (!this.isOpen) return;
    this.#opened = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  open(): void {
    this.#open?.();
    this.#open = undefined;
  }

  passed(): Promise<void> {
    return this.#opened;
  }
}
