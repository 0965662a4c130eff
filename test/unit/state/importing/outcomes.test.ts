import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportItem, ImportOutcome } from '../../../../src/domain/gallery.ts';
import { success } from '../../../../src/domain/errors.ts';
import { createHeldFiles } from '../../../../src/state/importing/held-files.ts';
import { createOutcomes } from '../../../../src/state/importing/outcomes.ts';
import type { PhotoSource, SourceFile } from '../../../../src/workflows/importing/contract.ts';

const item = (path: string, outcome: ImportOutcome): ImportItem => ({
  id: `id of ${path}`,
  run: 'r',
  path,
  bytes: 1,
  modified: 0,
  outcome,
});

describe('the lists of a run', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('hold what leaves a question, by kind and in order, and nothing that was plainly stored', () => {
    const { lists, add } = createOutcomes();
    add(item('a', { kind: 'stored', photo: 'p', faces: 1 }));
    add(item('b', { kind: 'failed', code: 'photo.empty' }));
    add(item('c', { kind: 'no-face', photo: 'q' }));
    add(item('d', { kind: 'failed', code: 'photo.unreadable' }));
    vi.runAllTimers();
    expect(lists.value.failed.map(({ path }) => path)).toEqual(['b', 'd']);
    expect(lists.value['no-face'].map(({ path }) => path)).toEqual(['c']);
    expect(lists.value.duplicate).toEqual([]);
  });

  it('change a few times a second, however many files end', () => {
    const { lists, add } = createOutcomes();
    const seen = vi.fn();
    lists.subscribe(seen);
    for (let index = 0; index < 50; index += 1) {
      add(item(String(index), { kind: 'duplicate', of: 'p' }));
      vi.advanceTimersByTime(10);
    }
    vi.runAllTimers();
    expect(lists.value.duplicate).toHaveLength(50);
    expect(seen.mock.calls.length).toBeLessThan(5);
  });

  it('name a file once, though the journal of an earlier session names it again', () => {
    const { lists, add } = createOutcomes();
    const failed = item('a', { kind: 'failed', code: 'photo.empty' });
    add(failed);
    vi.runAllTimers();
    add(failed);
    vi.runAllTimers();
    expect(lists.value.failed).toHaveLength(1);
  });

  it('are empty after they were cleared, whatever was on its way', () => {
    const { lists, add, clear } = createOutcomes();
    add(item('a', { kind: 'failed', code: 'photo.empty' }));
    clear();
    vi.runAllTimers();
    expect(lists.value.failed).toEqual([]);
  });
});

describe('the files of a run', () => {
  const file = (path: string): SourceFile => ({
    path,
    bytes: 1,
    modified: 0,
    open: () => Promise.resolve(success(new Blob(['x']))),
  });
  const source: PhotoSource = {
    name: 'two',
    async *files() {
      yield await Promise.resolve(success(file('a')));
      yield success(file('b'));
    },
  };

  it('stay at hand while someone may want to see them, and only then', async () => {
    const held = createHeldFiles();
    for await (const listed of held.watch(source).files(new AbortController().signal))
      expect(listed.ok).toBe(true);
    held.settle(item('a', { kind: 'near-duplicate', of: 'p' }));
    held.settle(item('b', { kind: 'stored', photo: 'p', faces: 1 }));
    expect(held.file(file('a'))?.path).toBe('a');
    expect(held.file(file('b'))).toBeUndefined();
    held.clear();
    expect(held.file(file('a'))).toBeUndefined();
  });

  it('are told apart where two archives hold the same path', async () => {
    const [short, long] = [file('a'), { ...file('a'), bytes: 2 }];
    const archives: PhotoSource = {
      name: 'two archives',
      async *files() {
        yield await Promise.resolve(success(short));
        yield success(long);
      },
    };
    const held = createHeldFiles();
    for await (const listed of held.watch(archives).files(new AbortController().signal))
      expect(listed.ok).toBe(true);
    const failed = item('a', { kind: 'failed', code: 'photo.unreadable' });
    expect(held.file(failed)).toBe(short);
    expect(held.file({ ...failed, bytes: 2 })).toBe(long);
    held.settle(item('a', { kind: 'stored', photo: 'p', faces: 1 }));
    expect(held.file(failed)).toBeUndefined();
    expect(held.file({ ...failed, bytes: 2 })).toBe(long);
  });
});
