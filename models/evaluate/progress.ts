/** A line on standard error every so many steps: how many of all, how fast, how long still. */
export function createProgress(what: string, total: number, every: number): () => void {
  const started = performance.now();
  let done = 0;
  return () => {
    done += 1;
    if (done % every !== 0 && done !== total) return;
    const seconds = (performance.now() - started) / 1000;
    const perSecond = done / Math.max(seconds, 1e-3);
    const left = Math.round((total - done) / perSecond);
    process.stderr.write(`${what} ${done}/${total}, ${perSecond.toFixed(1)} ${what}/s, ${left} s left\n`);
  };
}
