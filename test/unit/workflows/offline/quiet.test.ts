import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilQuiet } from '../../../../src/workflows/offline/quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** As much of a window as is listened to: events, and a document that is loaded. */
function openPage(): Window {
  return Object.assign(new EventTarget(), { document: { readyState: 'complete' } }) as unknown as Window;
}

/** Says after each stretch of milliseconds whether it is quiet by then. */
async function after(quiet: Promise<boolean>, milliseconds: number): Promise<boolean | 'not yet'> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  return Promise.race([quiet, Promise.resolve('not yet' as const)]);
}

it('waits until nobody has touched the page for four seconds', async () => {
  const page = openPage();
  const quiet = untilQuiet(page, () => true, new AbortController().signal);
  expect(await after(quiet, 3_000)).toBe('not yet');
  page.dispatchEvent(new Event('keydown'));
  expect(await after(quiet, 3_000)).toBe('not yet');
  expect(await after(quiet, 1_500)).toBe(true);
});

it('waits while photos are read, but for no longer than a minute', async () => {
  const quiet = untilQuiet(openPage(), () => false, new AbortController().signal);
  expect(await after(quiet, 59_000)).toBe('not yet');
  expect(await after(quiet, 1_000)).toBe(true);
});

it('gives up when the reader decides', async () => {
  const decision = new AbortController();
  const quiet = untilQuiet(openPage(), () => true, decision.signal);
  decision.abort();
  expect(await quiet).toBe(false);
  expect(await untilQuiet(openPage(), () => true, decision.signal), 'before it began').toBe(false);
});
