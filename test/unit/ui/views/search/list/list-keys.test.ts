import { describe, expect, it } from 'vitest';
import { listKey } from '../../../../../../src/ui/views/search/list/list-keys.ts';

const at = (active: number) => ({ active, count: 8, page: 3 });

describe('keys in the list of candidates', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 7, 7],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['PageDown', 1, 4],
    ['PageDown', 6, 7],
    ['PageUp', 4, 1],
    ['Home', 5, 0],
    ['End', 0, 7],
  ])('%s moves from line %i to line %i', (key, from, to) => {
    expect(listKey(key, at(from))).toBe(to);
  });

  it('other keys, and any key in an empty list, move nothing', () => {
    expect(listKey('Enter', at(2))).toBeUndefined();
    expect(listKey('l', at(2))).toBeUndefined();
    expect(listKey('End', { active: 0, count: 0, page: 3 })).toBeUndefined();
  });
});
