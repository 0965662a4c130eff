import { describe, expect, it } from 'vitest';
import { translator } from '../../../../src/i18n/index.ts';
import { treatmentWords } from '../../../../src/workflows/outgoing/treatment-words.ts';

describe('what was done to a photo by hand', () => {
  it('is said in the order in which it was done', () => {
    const crop = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
    const work = { treatment: { fade: 0.5, crop, quarterTurns: 1 as const }, marked: true };
    expect(treatmentWords(translator('en'), work)).toBe(
      'turned, cropped, faded colours brought back, eyes, nose and mouth marked by hand',
    );
    expect(treatmentWords(translator('en'), { treatment: { crop }, cut: true })).toBe(
      'cut from a page with several photos',
    );
  });

  it('is nothing where a step has no strength', () => {
    expect(treatmentWords(translator('en'), { treatment: { fade: 0, straighten: 0 } })).toBeUndefined();
    expect(treatmentWords(translator('zh-CN'), {})).toBeUndefined();
  });
});
