import { describe, expect, it } from 'vitest';
import { allFaults, readAreas, readLanguages } from '../../../.build/languages.ts';
import { languageFaults, type English } from '../../../src/i18n/check-language.ts';
import { chooseLocale as choose } from '../../../src/i18n/choose-locale.ts';
import * as en from '../../../src/i18n/en.ts';
import { english } from '../../../src/i18n/english.ts';
import { chooseLocale, languages, translator } from '../../../src/i18n/index.ts';
import { readLanguageFile, type Entry } from '../../../src/i18n/language-file.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';

const files = await readLanguages(process.cwd());
const formsOf = (entry: Entry): readonly string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry);
const textsOf = (words: Readonly<Record<string, Entry>>) =>
  Object.entries(words).flatMap(([key, entry]) => formsOf(entry).map((text) => ({ key, text })));
const chinese = files.find(({ language }) => language === 'zh-CN')?.words ?? {};

describe('every language', () => {
  it('says all that English says, with the same placeholders and emphasis, in all its own plural forms', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(allFaults(files)).toEqual([]);
  });

  it('is offered under its own name, English first', () => {
    expect(languages.map(({ tag }) => tag)).toEqual(['en', ...files.map(({ language }) => language)]);
    expect(languages.map(({ name }) => name)).toEqual(['English', ...files.map(({ name }) => name)]);
  });

  it('never calls a likeness a match, nor a person found', () => {
    const never = [
      /\b(match(es|ed)?|found|identif\w+)\b/i,
      /匹配|找到|同一个人/,
      /khớp|tìm thấy|nhận dạng|cùng một người/i,
    ];
    const said = [...textsOf(english), ...files.flatMap(({ words }) => textsOf(words))];
    expect(said.filter(({ text }) => never.some((words) => words.test(text)))).toEqual([]);
  });
});

describe('English', () => {
  it('has one entry for each key, and a part of the app for each', async () => {
    expect(Object.keys(english)).toHaveLength(
      Object.keys(en.messages).length + Object.keys(en.plurals).length,
    );
    const runs = await readAreas(process.cwd());
    expect(runs.reduce((sum, [, keys]) => sum + keys, 0)).toBe(Object.keys(english).length);
  });
});

describe('Chinese', () => {
  it('is written in Chinese wherever there is something to say', () => {
    const untouched = [
      'app.name',
      'app.title',
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
    // What is only put together from other words has none of its own.
    const words = textsOf(english).filter(({ text }) => /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, '')));
    const own = new Set(words.map(({ key }) => key));
    const foreign = textsOf(chinese).filter(({ key, text }) => own.has(key) && !/\p{Script=Han}/u.test(text));
    expect(foreign.map(({ key }) => key).filter((key) => !untouched.includes(key))).toEqual([]);
  });
});

describe('Chinese style', () => {
  /** What is not written, and where it is all the same. */
  const rules: readonly (readonly [rule: string, never: RegExp, except?: string])[] = [
    ['speaks to the reader as 您', /你/],
    ['uses the marks of full width', /\p{Script=Han}[,.!?:;()'"]|[,!?:;()'"]\p{Script=Han}|\.\.\./u],
    [
      'sets a space between characters and Latin letters or figures',
      /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u,
      // Its own name.
      'steps.china.dna.title',
    ],
    ['sets no space before or after a mark', / [，。！？：；（）“”、]|[，。！？：；（）“”、] | {2}|^ | $/],
    [
      'has one word for one thing',
      /本页面|(?<!因)此页面|此浏览器|载入|检测|寻人卡片|早期照片|近期照片| 个候选人/,
    ],
  ];

  for (const [rule, never, except] of rules)
    it(rule, () => {
      expect(textsOf(chinese).filter(({ key, text }) => never.test(text) && key !== except)).toEqual([]);
    });
});

describe('the check of a language', () => {
  const small: English = {
    hello: '**Hello** {name}',
    photos: { one: '1 photo', other: '{count} photos' },
  };
  const faultsOf = (language: string, words: Readonly<Record<string, Entry>>) =>
    languageFaults({ language, name: language, direction: 'ltr', words }, small);

  it('names keys that are missing, left over, or of the wrong kind', () => {
    expect(faultsOf('vi', { photos: '{count}', other: 'x' })).toEqual([
      { key: 'hello', fault: { what: 'missing' } },
      { key: 'photos', fault: { what: 'kind' } },
      { key: 'other', fault: { what: 'leftOver' } },
    ]);
  });

  it('names placeholders that are lost or strange, and emphasis that is lost', () => {
    const photos = { other: '{count}' };
    expect(faultsOf('vi', { hello: '**Chào** {ten}', photos })).toEqual([
      { key: 'hello', fault: { what: 'placeholders', lost: ['{name}'], strange: ['{ten}'] } },
    ]);
    expect(faultsOf('vi', { hello: 'Chào {name}', photos })).toEqual([
      { key: 'hello', fault: { what: 'emphasis' } },
    ]);
  });

  it('wants every form that the language tells apart, and no other', () => {
    const hello = '**x** {name}';
    const many = '{count} x';
    const arabic = { zero: 'x', one: 'x', two: 'x', few: many, many, other: many };
    expect(faultsOf('ar', { hello, photos: arabic })).toEqual([]);
    expect(faultsOf('ar', { hello, photos: { one: 'x', other: many } })).toEqual([
      { key: 'photos', fault: { what: 'missing', forms: ['few', 'many', 'two', 'zero'] } },
    ]);
    expect(faultsOf('vi', { hello, photos: { one: 'x', other: many, '=1': 'x' } })).toEqual([
      { key: 'photos', fault: { what: 'leftOver', forms: ['one'] } },
    ]);
  });

  it('wants the count in a form that stands for many numbers, as `one` does in Russian', () => {
    const photos = { one: 'x', few: '{count} x', many: '{count} x', other: '{count} x' };
    const lost = { what: 'placeholders', lost: ['{count}'], strange: [] };
    expect(faultsOf('ru', { hello: '**x** {name}', photos })).toEqual([{ key: 'photos', fault: lost }]);
  });

  it('reads no file that is none', () => {
    const file = { language: 'vi', name: 'Tiếng Việt', direction: 'ltr', words: { a: 'b' } };
    expect(readLanguageFile(JSON.stringify(file))).toEqual(file);
    for (const wrong of [
      '',
      '[]',
      'null',
      JSON.stringify({ ...file, language: 'not a tag' }),
      JSON.stringify({ ...file, direction: 'up' }),
      JSON.stringify({ ...file, words: { a: 1 } }),
      JSON.stringify({ ...file, words: { a: { one: 'x' } } }),
    ])
      expect(readLanguageFile(wrong)).toBeUndefined();
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

  it('sets between things and between sentences what the language sets there', () => {
    expect(translator('en').list(['a', 'b', 'c'])).toBe('a, b, c');
    expect(translator('zh-CN').list(['甲', '乙', '丙'])).toBe('甲、乙、丙');
    expect(translator('en').sentences(['A.', 'B.'])).toBe('A. B.');
    expect(translator('zh-CN').sentences(['甲。', '乙。'])).toBe('甲。乙。');
  });

  it('counts as the language does: six forms in Arabic', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
    const { plural, direction } = createTranslator(
      'ar',
      { messages: {}, plurals: { 'faces.count': forms } },
      'rtl',
    );
    expect([0, 1, 2, 3, 11, 100].map((count) => plural('faces.count', count)).join('')).toBe('zotfmx');
    expect(direction).toBe('rtl');
  });

  it('takes the first language of the reader that it speaks, or the nearest to it', () => {
    expect(chooseLocale(['xx', 'zh-Hans-CN', 'en'])).toBe('zh-CN');
    expect(chooseLocale(['zh-TW'])).toBe('zh-CN');
    expect(chooseLocale(['en-GB', 'zh'])).toBe('en');
    expect(chooseLocale(['xx', 'no tag at all'])).toBe('en');
    expect(chooseLocale([])).toBe('en');
    expect(choose(['zh-HK'], ['en', 'zh-CN', 'zh-Hant'])).toBe('zh-Hant');
    expect(choose(['sr-Latn-RS'], ['en', 'sr', 'sr-Latn'])).toBe('sr-Latn');
    expect(choose(['vi-x-home'], ['en', 'vi'])).toBe('vi');
  });
});
