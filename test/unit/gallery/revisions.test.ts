import { describe, expect, it } from 'vitest';
import type { SealedChange } from '../../../src/gallery/schema.ts';
import { checkRevisions, revisionOf } from '../../../src/gallery/storage/revisions.ts';

const sealed = new Uint8Array(28);
const put = (id: string, from: number): SealedChange => ({ kind: 'put', store: 'people', id, from, sealed });
const expecting = (id: string, from: number): SealedChange => ({ kind: 'expect', store: 'people', id, from });
const remove = (id: string, from: number): SealedChange => ({ kind: 'delete', store: 'people', id, from });
const stored = new Map([
  ['people/a', 3],
  ['cases/b', 1],
]);

describe('a list of changes', () => {
  it.each<[string, readonly SealedChange[]]>([
    ['goes on from the stored revision', [put('a', 3)]],
    ['makes what is not there', [put('b', 0)]],
    ['goes on from its own changes', [put('a', 3), put('a', 4), remove('a', 5), put('a', 0)]],
    ['deletes the stored revision', [remove('a', 3)]],
    ['expects what is stored, and then changes it', [expecting('a', 3), put('a', 3), expecting('a', 4)]],
    ['holds pictures only', [{ kind: 'delete-picture', id: 'view:a' }]],
  ])('that %s passes', (_what, changes) => {
    expect(() => {
      checkRevisions(changes, stored);
    }).not.toThrow();
  });

  it.each<[string, readonly SealedChange[]]>([
    ['goes on from an older revision', [put('a', 2)]],
    ['goes on from a revision that never was', [put('a', 4)]],
    ['expects an older revision', [expecting('a', 2), put('b', 0)]],
    ['expects what is not there', [expecting('b', 1)]],
    ['makes what is there', [put('a', 0)]],
    ['changes what is gone', [put('b', 1)]],
    ['deletes what is gone', [remove('a', 3), remove('a', 3)]],
    ['makes the same thing twice', [put('b', 0), put('b', 0)]],
  ])('that %s is refused', (_what, changes) => {
    expect(() => {
      checkRevisions(changes, stored);
    }).toThrow('gallery.conflict');
  });
});

describe('a stored revision', () => {
  it.each([
    [{ id: 'a', revision: 7 }, 7],
    [{ id: 'a' }, 0],
    [{ id: 'a', revision: 'seven' }, 0],
    [{ id: 'a', revision: Number.NaN }, 0],
    [undefined, 0],
    ['text', 0],
  ])('of %o is %i', (value, revision) => {
    expect(revisionOf(value)).toBe(revision);
  });
});
