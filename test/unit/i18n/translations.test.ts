import { describe, expect, it } from 'vitest';
import * as en from '../../../src/i18n/en.ts';
import { chooseLocale, translator } from '../../../src/i18n/index.ts';
import * as zhCN from '../../../src/i18n/zh-CN.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([whole]) => whole).sort();
const pairs = Object.entries(en.messages).map(([key, text]) => ({
  key,
  text,
  chinese: (zhCN.messages as Readonly<Record<string, string>>)[key] ?? '',
}));

describe('the Chinese translation', () => {
  it.each(pairs)('$key holds the same placeholders', ({ text, chinese }) => {
    expect(placeholders(chinese)).toEqual(placeholders(text));
  });

  it('is written in Chinese wherever there is something to say', () => {
    const untouched = [
      'app.name',
      'app.title',
      'search.filters.chip',
      'search.candidate.comma',
      'match.chip',
      'match.pair.weight',
      // What a browser calls its own channels.
      ...[
        'fetch',
        'xhr',
        'beacon',
        'fetchLater',
        'webSocket',
        'webTransport',
        'eventSource',
        'cssImport',
      ].map((channel) => `attack.channel.${channel}`),
    ];
    const foreign = pairs.filter(({ chinese }) => !/\p{Script=Han}/u.test(chinese)).map(({ key }) => key);
    expect(foreign).toEqual(untouched);
  });
});

describe('the words', () => {
  it('never call a likeness a match, nor a person found', () => {
    const texts = [
      ...Object.values(en.messages),
      ...Object.values(en.plurals).flatMap((forms) => [forms.one, forms.other]),
    ];
    expect(texts.filter((text) => /\b(match(es|ed)?|found|identif\w+)\b/i.test(text))).toEqual([]);
    const chinese = [
      ...Object.values(zhCN.messages),
      ...Object.values(zhCN.plurals).flatMap((forms) => [forms.one, forms.other]),
    ];
    expect(chinese.filter((text) => /匹配|找到|同一个人/.test(text))).toEqual([]);
  });
});

describe('the translator', () => {
  it('fills placeholders and writes numbers the language’s way', () => {
    const { t } = translator('en');
    expect(t('caution.small', { face: 'It', pixels: 1234 })).toContain('1,234 pixels');
    expect(t('date.file', { year: '2019' })).toBe('2019, from the file');
  });

  it('tells one from many', () => {
    expect(translator('en').plural('faces.count', 1)).toBe('1 face in this photo');
    expect(translator('en').plural('faces.count', 5)).toContain('5 faces');
    expect(translator('zh-CN').plural('faces.count', 1)).toBe('照片里有 1 张脸');
    expect(translator('zh-CN').plural('faces.count', 5)).toContain('5 张脸');
  });

  it('takes the first language of the reader that it speaks', () => {
    expect(chooseLocale(['fr', 'zh-Hans-CN', 'en'])).toBe('zh-CN');
    expect(chooseLocale(['zh-TW'])).toBe('zh-CN');
    expect(chooseLocale(['en-GB', 'zh'])).toBe('en');
    expect(chooseLocale(['fr'])).toBe('en');
    expect(chooseLocale([])).toBe('en');
  });
});
