import { describe, expect, it } from 'vitest';
import { isolated } from '../../../src/i18n/isolated.ts';
import { translator } from '../../../src/i18n/index.ts';
import { hostileStrings } from '../../tools/hostile/strings.ts';

const [open, close] = ['\u2068', '\u2069'];

describe('a value in the middle of a sentence', () => {
  it('stands as it is where it is written like our own words', () => {
    for (const name of ['Lan', '魏兰', 'Zoë (1987)', '<b>']) expect(isolated(name)).toBe(name);
  });

  it('written from right to left keeps the words and numbers behind it in their place', () => {
    expect(isolated('שלום')).toBe(`${open}שלום${close}`);
    expect(translator('en').t('people.photo.alt', { name: 'שלום' })).toContain(`${open}שלום${close}`);
  });

  it('loses what would reach out of it, also an end too many', () => {
    expect(isolated('photo\u202Egpj.exe')).toBe('photogpj.exe');
    expect(isolated('a\u2069\u2069b\u2067c')).toBe('abc');
  });

  it('that is a sentence with such a value itself keeps the value apart', () => {
    const inner = `from ${isolated('שלום')}`;
    expect(isolated(inner)).toBe(`${open}from ${open}שלום${close}${close}`);
  });

  it.each(hostileStrings)('is filled in once and as text: %j', (text) => {
    const whole = translator('en').t('people.photo.alt', { name: text });
    expect(whole).toContain(isolated(text));
    expect(whole.split(isolated(text))).toHaveLength(2);
  });
});
