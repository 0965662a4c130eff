import { describe, expect, it } from 'vitest';
import { announceDue } from '../../../../../../src/ui/views/collection/importing/announce-due.ts';

const last = { done: 100, at: 60_000 };
const after = (seconds: number): number => last.at + 1000 * seconds;

describe('telling how an import comes on', () => {
  it('is due after a tenth of all photos', () => {
    expect(announceDue(last, 199, 1000, after(10))).toBe(false);
    expect(announceDue(last, 200, 1000, after(10))).toBe(true);
  });

  it('is due after twenty seconds when anything was done', () => {
    expect(announceDue(last, 101, 5000, after(19))).toBe(false);
    expect(announceDue(last, 101, 5000, after(20))).toBe(true);
    expect(announceDue(last, 100, 5000, after(60))).toBe(false);
  });

  it('never comes twice within five seconds, however fast the import', () => {
    expect(announceDue(last, 1000, 1000, after(4))).toBe(false);
  });
});
