import { breathe } from '../breathe.ts';

/** Milliseconds of work between two breaths: the page keeps answering within a frame. */
const slice = 8;

/** Cuts long work on the page's own thread into slices between which the page draws and answers. */
export class Slices {
  readonly #signal: AbortSignal;
  #end = performance.now() + slice;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** True while nothing asks for a breath and nobody for an end: the work goes on without waiting for a promise. */
  get goesOn(): boolean {
    return !this.#signal.aborted && performance.now() < this.#end;
  }

  /** Lets the page draw when the slice is used up; false when the signal has ended. */
  async next(): Promise<boolean> {
    if (!this.goesOn && !this.#signal.aborted) {
      await breathe();
      this.#end = performance.now() + slice;
    }
    return !this.#signal.aborted;
  }
}
