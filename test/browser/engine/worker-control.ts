/** Reaches into the page's running workers through the browser's own protocol, as nothing inside the page can. */
import { cdp } from 'vitest/browser';

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly type: string };
}

/** Sessions of the dedicated workers that lived at the last look. */
const sessions = new Set<string>();
let listening: Promise<void> | undefined;
const attach = { waitForDebuggerOnStart: false, flatten: false };

async function listen(): Promise<void> {
  const session = cdp();
  // The test runner opens the session on the way. Asked for two things at once it opens two, and the listener would
  // hear nothing of what the other one says; so one question first, and one after to know that the listener stands.
  await session.send('Runtime.getHeapUsage');
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }: Attached) => {
    if (targetInfo.type === 'worker') sessions.add(sessionId);
  });
  await session.send('Runtime.getHeapUsage');
}

/** Lets go of all workers and takes hold of those that live now; returns how many. */
export async function liveWorkers(): Promise<number> {
  listening ??= listen();
  await listening;
  await letGoOfWorkers();
  await cdp().send('Target.setAutoAttach', { ...attach, autoAttach: true });
  return sessions.size;
}

/** To be called last: news of workers must not reach a test file that is over. */
export async function letGoOfWorkers(): Promise<void> {
  sessions.clear();
  await cdp().send('Target.setAutoAttach', { ...attach, autoAttach: false });
}

/**
 * Runs `expression` in every worker of the last look. `self.close()` ends a worker without any event in the page, as
 * when the browser runs out of memory.
 */
export async function inEveryWorker(expression: string): Promise<void> {
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } });
  const sent = await Promise.allSettled(
    [...sessions].map((sessionId) => cdp().send('Target.sendMessageToTarget', { sessionId, message })),
  );
  for (const one of sent) {
    // Where one worker's death ends the others, one of them may be gone before it is asked.
    if (one.status === 'rejected' && !String(one.reason).includes('No session with given id'))
      throw one.reason;
  }
}
