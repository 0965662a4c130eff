import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { start } from './start.ts';

const made = new Set<string>();

beforeEach(() => {
  made.clear();
  const createObjectURL = URL.createObjectURL.bind(URL);
  const revokeObjectURL = URL.revokeObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = createObjectURL(blob);
    made.add(url);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => {
    made.delete(url);
    revokeObjectURL(url);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('addresses of photos', () => {
  it('live as long as the photo is shown or can be taken back, and no longer', async () => {
    const { state, fill } = start();
    await fill('earlier');
    await fill('later');
    expect(made.size).toBe(2);
    state.swap();
    state.remove('earlier');
    expect(made.size).toBe(2);
    state.takeBack();
    expect(made.size).toBe(2);
    state.reset();
    state.undo.withdraw();
    expect(made.size).toBe(0);
  });

  it('of a replaced photo are freed once the new one is read', async () => {
    const { fill, phase } = start();
    await fill('earlier');
    const [first] = made;
    await fill('earlier');
    expect(made.size).toBe(1);
    expect([...made]).not.toContain(first);
    expect(phase('earlier')).toBe('ready');
  });

  it('of one of several is freed when it was removed for good', async () => {
    const { state, fill, add } = start();
    await fill('earlier');
    await add('earlier');
    state.remove('earlier');
    expect(made.size).toBe(2);
    state.undo.withdraw();
    expect(made.size).toBe(1);
  });
});
