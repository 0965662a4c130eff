import { describe, expect, it } from 'vitest';
import { readHash, writeHash } from '../../../src/state/location.ts';

describe('the address', () => {
  it('says nothing while the reader’s own language is spoken', () => {
    expect(writeHash('', 'en', ['en-GB'])).toBe('');
    expect(writeHash('compare', 'zh-CN', ['zh-CN'])).toBe('#compare');
  });

  it('keeps a language chosen by hand, and gives it back', () => {
    const hash = writeHash('compare', 'zh-CN', ['en']);
    expect(hash).toBe('#compare?lang=zh-CN');
    expect(readHash(hash, ['en'])).toEqual({ view: 'compare', locale: 'zh-CN' });
  });

  it('does not trust a language it does not know', () => {
    expect(readHash('#compare?lang=xx', ['zh'])).toEqual({ view: 'compare', locale: 'zh-CN' });
    expect(readHash('', ['en'])).toEqual({ view: '', locale: 'en' });
  });
});
