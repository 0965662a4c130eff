/** When a progress was last told to those who do not see it. */
export interface Told {
  /** Photos dealt with. */
  readonly done: number;
  /** Milliseconds of a clock. */
  readonly at: number;
}

/** Tell again after a tenth of all photos or this many milliseconds, but never sooner than the least pause. */
const often = { share: 0.1, longest: 20_000, least: 5_000 };

export function announceDue(last: Told, done: number, total: number, now: number): boolean {
  if (done <= last.done || now - last.at < often.least) return false;
  return done - last.done >= total * often.share || now - last.at >= often.longest;
}
