/** The engine has at most four workers; with two photos more on the way none of them waits for files and commits. */
const mostWorkers = 4;
const photosAhead = 2;

/** Photos to read at once on this machine. */
export function lanesNow(): number {
  return Math.min(navigator.hardwareConcurrency, mostWorkers) + photosAhead;
}
