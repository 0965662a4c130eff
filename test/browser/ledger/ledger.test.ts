/** The ledger in a real page with real workers. What the policy refuses is in test/e2e/ledger.spec.ts: no policy here. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { entriesOf } from '../../../src/ledger/entries.ts';
import { heardSoFar, onHeard, startLedger, watchWorker } from '../../../src/ledger/ledger.ts';
import { createLedger } from '../../../src/state/privacy/ledger.ts';

const running: Worker[] = [];

function startWorker(name: string): Worker {
  const worker = new Worker(new URL('./asking-worker.ts', import.meta.url), { type: 'module', name });
  running.push(worker);
  return watchWorker(worker, name);
}

const rows = () =>
  entriesOf(heardSoFar().heard, { opened: performance.timeOrigin, address: window.location.href });
const rowsFor = (part: string) => rows().filter(({ address }) => address.includes(part));

/** Resolves as soon as there is a row for such an address. */
function rowFor(part: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (rowsFor(part).length === 0) return;
      stop();
      resolve();
    };
    const stop = onHeard(look);
    look();
  });
}

async function ask(worker: Worker, address: string): Promise<unknown> {
  const answer = new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      resolve(data);
    });
  });
  worker.postMessage(address);
  await rowFor(new URL(address).search);
  return answer;
}

/** The address of a small file of this server; the query tells one request from another. */
const address = (query: string): string => new URL(`/package.json?${query}`, window.location.href).href;

beforeAll(() => {
  startLedger(window);
});

afterEach(() => {
  for (const worker of running.splice(0)) worker.terminate();
});

describe('the ledger', () => {
  it('has what the page asked for, before it was started too, with its size', async () => {
    await rowFor('ledger.test.ts');
    const body = await (await fetch(address('page'))).arrayBuffer();
    await rowFor('?page');
    const [row, ...others] = rowsFor('?page');
    expect(row).toMatchObject({
      asker: { kind: 'page' },
      initiator: 'fetch',
      from: 'network',
      status: 200,
      body: body.byteLength,
      foreign: false,
    });
    expect(row?.bytes).toBeGreaterThan(body.byteLength);
    expect(others).toEqual([]);
  });

  it('tells workers of one name apart, and keeps their rows when they have ended', async () => {
    const [first, second] = [startWorker('probe'), startWorker('probe')];
    await ask(first, address('first'));
    await ask(second, address('second'));
    first.terminate();
    second.terminate();
    expect(rowsFor('?first')).toMatchObject([{ asker: { kind: 'worker', name: 'probe', number: 1 } }]);
    expect(rowsFor('?second')).toMatchObject([{ asker: { kind: 'worker', name: 'probe', number: 2 } }]);
  });

  it('hides its messages from all who listen to the worker for their own sake', async () => {
    const worker = startWorker('quiet');
    const seen: unknown[] = [];
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      seen.push(data);
    });
    await ask(worker, address('quiet'));
    expect(seen).toEqual(['answered']);
  });

  it('has requests that failed, without a size', async () => {
    // Nothing listens on port 9, and another port is another origin.
    const nowhere = 'http://localhost:9/?nowhere';
    await ask(startWorker('failing'), nowhere);
    const [row] = rowsFor('?nowhere');
    expect(row).toMatchObject({ foreign: true, from: 'unknown', shown: nowhere });
    expect(row?.bytes).toBeUndefined();
  });

  it('does not count what never leaves the page: photos it shows and addresses of its memory', async () => {
    const local = URL.createObjectURL(new Blob(['x']));
    await fetch(local);
    await fetch('data:,x');
    await fetch(address('after'));
    await rowFor('?after');
    expect(rows().filter((row) => !row.address.startsWith('http'))).toEqual([]);
  });
});

describe('the ledger on the screen', () => {
  it('goes on while it is shown', async () => {
    const { sum, entries } = createLedger(window);
    const before = sum.value.requests;
    await fetch(address('live'));
    await rowFor('?live');
    expect(sum.value.requests).toBeGreaterThan(before);
    expect(entries.value.at(-1)?.shown).toContain('?live');
    expect(sum.value.withQuery).toBeGreaterThan(0);
  });
});
