import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../../src/i18n/index.ts';
import {
  rateWords,
  timeLeftWords,
} from '../../../../../../src/ui/views/collection/importing/import-words.ts';

const en = translator('en');

describe('the words of an import', () => {
  it('say the time that is left no finer than anyone can know', () => {
    expect(timeLeftWords(en, 12)).toBe('less than a minute left');
    expect(timeLeftWords(en, 55)).toBe('about 1 minute left');
    expect(timeLeftWords(en, 600)).toBe('about 10 minutes left');
    expect(timeLeftWords(en, 9000)).toBe('about 2.5 hours left');
  });

  it('say the speed', () => {
    expect(rateWords(en, 4.23)).toBe('4.2 photos a second');
    expect(rateWords(translator('zh-CN'), 12.6)).toBe('每秒 13 张');
  });
});
