import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridKey } from '../../../../../../src/ui/views/collection/people/grid-keys.ts';

/** 3 columns, 8 cards: the last row has two. */
const at = (active: number) => ({ active, count: 8, columns: 3, page: 2 });

describe('keys in the grid of cards', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 5, 7],
    ['ArrowDown', 7, 7],
    ['ArrowUp', 7, 4],
    ['ArrowUp', 2, 2],
    ['PageDown', 1, 7],
    ['PageUp', 7, 1],
    ['Home', 5, 0],
    ['End', 0, 7],
  ])('%s moves from card %i to card %i', (key, from, to) => {
    expect(gridKey(key, at(from))).toEqual({ kind: 'move', to });
  });

  it('open, choose, delete and leave', () => {
    expect(['Enter', ' ', 'Delete', 'Escape'].map((key) => gridKey(key, at(0))?.kind)).toEqual([
      'open',
      'choose',
      'delete',
      'leave',
    ]);
    expect(gridKey('a', at(0))).toBeUndefined();
  });

  it('never leave the grid', () => {
    const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'];
    const somewhere = fc
      .record({
        count: fc.integer({ min: 1, max: 50 }),
        columns: fc.integer({ min: 1, max: 9 }),
        page: fc.nat(9),
      })
      .chain((grid) => fc.nat(grid.count - 1).map((active) => ({ ...grid, active })));
    fc.assert(
      fc.property(somewhere, fc.constantFrom(...keys), (position, key) => {
        const does = gridKey(key, position);
        expect(does?.kind === 'move' && does.to >= 0 && does.to < position.count).toBe(true);
      }),
    );
  });
});
