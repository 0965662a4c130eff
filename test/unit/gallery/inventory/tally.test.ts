import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../../src/gallery/inventory/layout.ts';
import { StoreTally } from '../../../../src/gallery/inventory/tally.ts';

const id = 'b0b50000-0000-4000-8000-000000000002';
const noise = () => crypto.getRandomValues(new Uint8Array(200));

function found(store: string, ...records: readonly unknown[]) {
  const tally = new StoreTally(layoutOf(store));
  for (const record of records) tally.add(record);
  return tally.found(store, records.length);
}

describe('what the records of a store hold', () => {
  it('is an id and a revision in clear and the rest sealed, for a record of ours', () => {
    const store = found(
      'people',
      { id, revision: 1, sealed: noise() },
      { id, revision: 12, sealed: noise() },
    );
    expect(store.clear).toEqual([
      { path: 'id', kinds: ['text'], seen: 2, range: [36, 36], meant: true },
      { path: 'revision', kinds: ['number'], seen: 2, range: [1, 12], meant: true },
    ]);
    expect(store.sealed).toEqual({ seen: 2, bytes: 400, doubtful: 0 });
    expect(store.size).toEqual({ bytes: 2 * (36 + 8 + 200), exact: true });
    expect(store.tellingIds).toBe(0);
  });

  it('names every other field, those inside of others too', () => {
    const store = found('people', {
      id,
      revision: 1,
      sealed: noise(),
      more: { name: 'Ottoline', tags: ['a', 'b'] },
    });
    expect(store.clear.filter(({ meant }) => !meant)).toEqual([
      { path: 'more.name', kinds: ['text'], seen: 1, range: [8, 8], meant: false },
      { path: 'more.tags[]', kinds: ['text'], seen: 2, range: [1, 1], meant: false },
    ]);
  });

  it('is doubtful where sealed bytes are readable, are no bytes, or stand under an id that says something', () => {
    const readable = new TextEncoder().encode('Ottoline Quillfeather, who has a scar above the eyebrow');
    expect(found('people', { id, revision: 1, sealed: readable }).sealed.doubtful).toBe(1);
    expect(found('people', { id, revision: 1, sealed: 'text' }).clear.map(({ path }) => path)).toContain(
      'sealed',
    );
    expect(found('people', { id: 'ottoline', revision: 1, sealed: noise() }).tellingIds).toBe(1);
    expect(found('pictures', { id: `crop:${id}`, sealed: noise() }).tellingIds).toBe(0);
    expect(found('settings', { id: 'settings', revision: 1, sealed: noise() }).tellingIds).toBe(0);
  });

  it('counts all of a foreign store as clear, whatever it is made of', () => {
    const circle: Record<string, unknown> = { word: 'é' };
    circle['self'] = circle;
    const store = found(
      'unknown',
      'text',
      7,
      null,
      new Date(0),
      new Map([['key', new Uint8Array(3)]]),
      new Set([true]),
      /x/,
      circle,
      { sealed: noise() },
    );
    expect(store.ours).toBe(false);
    expect(store.sealed.seen).toBe(0);
    expect(store.size.bytes).toBe(4 + 8 + 0 + 8 + (3 + 3) + 1 + 0 + 2 + 200);
    expect(store.clear.map(({ path, kinds }) => `${path}: ${kinds.join(' ')}`)).toEqual([
      ': date nothing number other text',
      '{}: bytes text truth',
      'word: text',
      'sealed: bytes',
    ]);
  });

  it('stays small where every record has names of its own, or one of ten megabytes', () => {
    const records = Array.from({ length: 100 }, (_, index) => ({ [`name-${String(index)}`]: 1 }));
    const many = found('unknown', ...records);
    expect(many.clear.length).toBe(40);
    expect(many.moreFields).toBe(true);
    const long = found('unknown', { ['x'.repeat(10_000_000)]: 1 });
    expect(JSON.stringify(long).length).toBeLessThan(1_000);
    let deep: unknown = 'bottom';
    for (let level = 0; level < 10_000; level += 1) deep = [deep];
    expect(found('unknown', deep).clear.map(({ kinds }) => kinds)).toEqual([['other']]);
  });

  it('works the size of a whole store out from a sample, and does not call it exact', () => {
    const tally = new StoreTally(layoutOf('people'));
    for (let record = 0; record < 10; record += 1) tally.add({ id, revision: 1, sealed: noise() });
    expect(tally.found('people', 1_000)).toMatchObject({
      records: 1_000,
      looked: 10,
      size: { bytes: 244_000, exact: false },
    });
  });
});
