import { expect, it } from 'vitest';
import { translator } from '../../../src/i18n/index.ts';
import { sizeWords } from '../../../src/ui/size-words.ts';

it('says a size no finer than two figures', () => {
  const en = translator('en');
  expect(sizeWords(en, 12_345)).toBe('12 kB');
  expect(sizeWords(en, 3_460_000)).toBe('3.5 MB');
  expect(sizeWords(en, 1_960_000_000)).toBe('2 GB');
});
