/** What a person sees of a search while a folder is read, timed from inside the page. */
import { watchThread, type ThreadReport } from './watch-thread.ts';

export interface SearchWatch {
  /** Milliseconds from letting go of the folder to the frame that shows the first candidate. */
  readonly first: Promise<number>;
  /** What the page's thread did since the folder was let go of. */
  stop(): ThreadReport;
}

/** Watches from the next drop on. */
export function watchSearch(): SearchWatch {
  let thread: ReturnType<typeof watchThread> | undefined;
  const first = new Promise<number>((resolve) => {
    const dropped = (): void => {
      const start = performance.now();
      thread = watchThread();
      const look = (): void => {
        if (document.querySelector('.candidate') === null) requestAnimationFrame(look);
        else resolve(performance.now() - start);
      };
      look();
    };
    addEventListener('drop', dropped, { capture: true, once: true });
  });
  return { first, stop: () => thread?.stop() ?? { longest: Number.NaN, longTasks: [] } };
}

/** Milliseconds from pressing a button to the frame in which it is no longer there: what it ended has ended. */
export async function timeToLeave(button: HTMLElement): Promise<number> {
  const start = performance.now();
  button.click();
  while (button.isConnected) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - start;
}
