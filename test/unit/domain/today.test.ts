import { afterEach, describe, expect, it, vi } from 'vitest';
import { today } from '../../../src/domain/today.ts';

describe('today', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is the same from the first minute of the local day to the last', () => {
    expect(today(new Date(2026, 2, 1, 0, 1))).toBe('2026-03-01');
    expect(today(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
  });

  it('is not the day in Greenwich', () => {
    const moment = new Date('2026-03-01T20:00:00Z');
    vi.stubEnv('TZ', 'Asia/Shanghai');
    expect(today(moment)).toBe('2026-03-02');
    vi.stubEnv('TZ', 'America/New_York');
    expect(today(moment)).toBe('2026-03-01');
  });
});
