import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../src/i18n/index.ts';
import {
  crowdWords,
  frequency,
  frequencyWords,
} from '../../../../../src/ui/views/compare/strangers-words.ts';

const en = translator('en');
const words = (share: number, beyondData = false) => frequencyWords(en, frequency({ share, beyondData }));
const among = (share: number, beyondData = false) => crowdWords(en, { share, beyondData });

describe('lookalikes as a natural frequency', () => {
  it.each([
    [0.57, 'About 57 in 100'],
    [0.034, 'About 3 in 100'],
    [0.0097, 'About 1 in 100'],
    [0.008, 'About 8 in 1,000'],
    [0.00021, 'About 2 in 10,000'],
    [0.00001, 'About 1 in 100,000'],
    [0.0000001, 'Fewer than 1 in 100,000'],
    [0.99, 'Nearly all'],
  ])('says %d as “%s”', (share, text) => {
    expect(words(share)).toBe(text);
  });

  it('calls it an upper limit where no data reach', () => {
    expect(words(0.00001, true)).toBe('Fewer than 1 in 100,000');
    expect(words(0.000021, true)).toBe('Fewer than 3 in 100,000');
  });

  it('never claims fewer than an upper limit allows', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.9, noNaN: true }), (share) => {
        const said = frequency({ share, beyondData: true });
        if (said.kind === 'nearly-all') throw new Error('0.9 is not nearly all');
        expect(said.count / said.of).toBeGreaterThanOrEqual(share * (1 - 1e-6));
      }),
    );
  });

  it('counts them in a crowd, and says so when there is most likely none', () => {
    expect(among(0.008)).toBe('Among 5,000 strangers: about 40.');
    expect(among(0.00021)).toBe('Among 5,000 strangers: about 1.');
    expect(among(0.00001, true)).toBe('Among 5,000 strangers: most likely none.');
  });
});
