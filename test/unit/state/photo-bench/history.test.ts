import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../../src/state/photo-bench/history.ts';

describe('steps back and forth', () => {
  it('go back one by one and forth again, until something else is done', () => {
    const history = createHistory('a');
    history.change('b');
    history.change('c');
    history.undo();
    expect(history.now.value).toBe('b');
    history.undo();
    expect([history.now.value, history.canUndo.value]).toEqual(['a', false]);
    history.redo();
    expect(history.now.value).toBe('b');
    history.change('d');
    expect(history.canRedo.value).toBe(false);
    history.undo();
    expect(history.now.value).toBe('b');
  });

  it('take a whole pull of a slider as one step, and the next pull as another', () => {
    const history = createHistory(0);
    for (const value of [1, 2, 3]) history.change(value, 'slider');
    history.pause();
    for (const value of [4, 5]) history.change(value, 'slider');
    history.undo();
    expect(history.now.value).toBe(3);
    history.undo();
    expect(history.now.value).toBe(0);
  });
});
