import { describe, expect, it } from 'vitest';
import type { Asker, RequestNote } from '../../../src/ledger/contract.ts';
import { entriesOf } from '../../../src/ledger/entries.ts';
import { askerSums, sumOf } from '../../../src/ledger/sums.ts';

const opened = 1_000_000;
const page: Asker = { kind: 'page' };
const engine: Asker = { kind: 'worker', name: 'engine', number: 1 };
const site = 'https://photos.example/yearspan/';

function note(address: string, more: Partial<RequestNote> = {}): RequestNote {
  const answered = { from: 'network', bytes: 1_300, body: 1_000, status: 200 } as const;
  return {
    at: opened + 10,
    address: new URL(address, site).href,
    initiator: 'fetch',
    ...answered,
    ...more,
  };
}

function failed(address: string, more: Partial<RequestNote> = {}): RequestNote {
  const { at, initiator, address: full } = note(address);
  return { at, initiator, address: full, from: 'unknown', ...more };
}

const rowsOf = (...notes: readonly (readonly [Asker, RequestNote])[]) =>
  entriesOf(
    notes.map(([asker, one]) => ({ asker, note: one })),
    { opened, address: `${site}#privacy` },
  );

describe('a row of the ledger', () => {
  it('names files of the page’s own folder shortly, and everything else in full', () => {
    const rows = rowsOf(
      [page, note('./')],
      [page, note('assets/a.js')],
      [page, note('assets/a.js?x=1')],
      [page, note('/favicon.ico')],
      [page, note('https://photos.example.evil.example/yearspan/a.js')],
      [page, note('http://photos.example/yearspan/a.js')],
    );
    expect(rows.map(({ shown, foreign }) => [shown, foreign])).toEqual([
      ['./', false],
      ['assets/a.js', false],
      ['assets/a.js?x=1', false],
      ['/favicon.ico', false],
      ['https://photos.example.evil.example/yearspan/a.js', true],
      ['http://photos.example/yearspan/a.js', true],
    ]);
  });

  it('is one for a note that comes twice, and keeps what came last', () => {
    const rows = rowsOf([page, note('a.js', { bytes: 0 })], [page, note('a.js')]);
    expect(rows).toMatchObject([{ shown: 'a.js', bytes: 1_300, sinceOpened: 10 }]);
  });

  it('is one each for the same file asked for twice, or by two', () => {
    const rows = rowsOf(
      [page, note('a.js')],
      [page, note('a.js', { at: opened + 10.1 })],
      [engine, note('a.js')],
    );
    expect(rows).toHaveLength(3);
  });

  it('leaves out what a service worker did before the page opened', () => {
    const worker: Asker = { kind: 'service-worker' };
    expect(
      rowsOf([worker, note('a.js', { at: opened - 1 })], [worker, note('a.js', { at: opened })]),
    ).toHaveLength(1);
  });
});

describe('a refusal', () => {
  const refused = { refused: 'img-src', initiator: '' };
  const address = 'https://elsewhere.example/i.png';

  it.each([
    ['before', [failed(address, refused), failed(address, { initiator: 'img', at: opened + 12 })]],
    ['after', [failed(address, { initiator: 'img' }), failed(address, { ...refused, at: opened + 12 })]],
  ] as const)('that the browser tells %s the failed request is one row with it', (_, notes) => {
    const rows = rowsOf(...notes.map((one) => [page, one] as const));
    expect(rows).toMatchObject([{ initiator: 'img', refused: 'img-src', foreign: true }]);
  });

  it('by two policies is one row, two tries are two, in whatever order the browser tells', () => {
    const told = (policy: string, at: number) =>
      [page, failed(address, { ...refused, policy, at: opened + at })] as const;
    const timing = (at: number) => [page, failed(address, { initiator: 'img', at: opened + at })] as const;
    expect(rowsOf(told('header', 10), told('meta', 1_200))).toHaveLength(1);
    expect(rowsOf(told('header', 10), timing(9), told('meta', 1_200))).toHaveLength(1);
    expect(rowsOf(told('header', 10), told('header', 20))).toHaveLength(2);
    const twice = [timing(9), told('header', 10), told('meta', 11), timing(19), told('header', 20)] as const;
    expect(rowsOf(...twice, told('meta', 21)).map(({ refused: by }) => by)).toEqual(['img-src', 'img-src']);
    expect(rowsOf(...[...twice].reverse())).toHaveLength(2);
  });

  it('long ago does not cover a request that fails now', () => {
    const rows = rowsOf(
      [page, failed(address, refused)],
      [page, failed(address, { initiator: 'img', at: opened + 60_000 })],
    );
    expect(rows.map(({ refused: by }) => by)).toEqual(['img-src', undefined]);
  });

  it.each([false, true])(
    'by the service worker stands at the request of whoever asked, told first: %s',
    (first) => {
      const own = `${site}icon.svg?name=Anna`;
      const by = failed(own, { refused: 'service-worker', initiator: '' });
      const told = [{ kind: 'service-worker' }, by] as const;
      const asked = [engine, failed(own)] as const;
      const rows = rowsOf(...(first ? [told, asked, told] : [asked, told, told]));
      expect(rows).toMatchObject([{ asker: engine, initiator: 'fetch', refused: 'service-worker' }]);
      expect(sumOf(rows, opened, undefined)).toMatchObject({ withQuery: 0, requests: 0, refused: 1 });
    },
  );

  it('never covers a request that was answered', () => {
    const rows = rowsOf([page, note(address)], [page, failed(address, refused)]);
    expect(rows.map(({ refused: by }) => by)).toEqual([undefined, 'img-src']);
  });
});

describe('the sum', () => {
  it('counts what was made, what left, what was refused and what came over the network', () => {
    const rows = rowsOf(
      [page, note('./')],
      [page, note('a.js', { from: 'browser-cache', bytes: 0 })],
      [engine, note('models/a.bin', { from: 'service-worker', bytes: 0 })],
      [engine, note('b.js?name=Anna', { at: opened + 100 })],
      [page, failed('https://elsewhere.example/fetch', { refused: 'connect-src' })],
      [page, failed('https://elsewhere.example/unknown', { at: opened + 200 })],
    );
    expect(sumOf(rows, opened, opened + 50)).toEqual({
      opened: new Date(opened),
      requests: 5,
      left: 1,
      withQuery: 1,
      overNetwork: 2,
      bytes: 2_600,
      refused: 1,
      sincePhoto: 2,
    });
    expect(sumOf(rows, opened, undefined).sincePhoto).toBeUndefined();
  });

  it('names each asker, those too who asked for nothing or were not announced', () => {
    const idle: Asker = { kind: 'worker', name: 'strength', number: 1 };
    const rows = rowsOf(
      [engine, note('a.bin')],
      [engine, failed('https://elsewhere.example/', { refused: 'connect-src' })],
      [{ kind: 'service-worker' }, note('b.js')],
    );
    expect(askerSums(rows, [page, engine, idle])).toMatchObject([
      { key: 'page', requests: 0, bytes: 0 },
      { key: 'engine 1', requests: 1, refused: 1, bytes: 1_300 },
      { key: 'strength 1', requests: 0, bytes: 0 },
      { key: 'service-worker', requests: 1, bytes: 1_300 },
    ]);
  });
});
