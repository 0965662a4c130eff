import { expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/ledger/contract.ts';
import { mostTellingFirst, standsOut } from '../../../src/ledger/order.ts';

function entry(at: number, shown: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    at,
    shown,
    address: new URL(shown, 'https://photos.example/').href,
    asker: { kind: 'page' },
    foreign: false,
    from: 'network',
    initiator: 'fetch',
    sinceOpened: at,
    ...more,
  };
}

it('puts first what should not be there: elsewhere, then with a query, then what was refused, then the rest', () => {
  const rows = [
    entry(1, 'old.js'),
    entry(9, 'new.js'),
    entry(2, 'a.js?name=Anna'),
    entry(8, 'b.js?name=Anna', { refused: 'service-worker' }),
    entry(3, 'https://elsewhere.example/went', { foreign: true }),
    entry(7, 'https://elsewhere.example/refused', { foreign: true, refused: 'connect-src' }),
  ];
  expect(rows.sort(mostTellingFirst).map(({ shown }) => shown)).toEqual([
    'https://elsewhere.example/went',
    'a.js?name=Anna',
    'b.js?name=Anna',
    'https://elsewhere.example/refused',
    'new.js',
    'old.js',
  ]);
  expect(rows.map(standsOut)).toEqual([true, true, true, true, false, false]);
});
