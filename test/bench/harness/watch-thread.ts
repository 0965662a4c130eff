/** How long a page's own thread is held up. */

export interface ThreadReport {
  /** Milliseconds: the longest task over 50 ms as the browser saw it, else the longest wait of a timer. */
  readonly longest: number;
  /** Every task over 50 ms. */
  readonly longTasks: readonly number[];
}

/** Milliseconds between two beats; a timer is never faster. */
const beat = 5;

export function watchThread(): { stop(): ThreadReport } {
  const longTasks: number[] = [];
  const take = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) longTasks.push(duration);
  };
  const observer = new PerformanceObserver((list) => {
    take(list.getEntries());
  });
  observer.observe({ entryTypes: ['longtask'] });
  let longestWait = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longestWait = Math.max(longestWait, now - last - beat);
    last = now;
  }, beat);
  return {
    stop() {
      clearInterval(timer);
      take(observer.takeRecords());
      observer.disconnect();
      return {
        longest: longTasks.length > 0 ? Math.max(...longTasks) : Math.min(50, longestWait),
        longTasks,
      };
    },
  };
}
