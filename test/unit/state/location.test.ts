import { describe, expect, it } from 'vitest';
import { createLocation, readHash, writeHash, type Place } from '../../../src/state/location.ts';

const place = (parts: Partial<Place>): Place => ({
  view: '',
  locale: 'en',
  appearance: { theme: 'device', contrast: 'device' },
  light: 'auto',
  ...parts,
});

describe('the address', () => {
  it('says nothing while all is as the reader’s device says', () => {
    expect(writeHash(place({}), ['en-GB'])).toBe('');
    expect(writeHash(place({ view: 'compare', locale: 'zh-CN' }), ['zh-CN'])).toBe('#compare');
  });

  it('keeps what was chosen by hand, and gives it back', () => {
    const chosen = place({
      view: 'compare',
      locale: 'zh-CN',
      appearance: { theme: 'dark', contrast: 'more' },
      light: 'on',
    });
    const hash = writeHash(chosen, ['en']);
    expect(hash).toBe('#compare?lang=zh-CN&theme=dark&contrast=more&light=on');
    expect(readHash(hash, ['en'])).toEqual(chosen);
  });

  it('does not trust what it does not know', () => {
    expect(readHash('#compare?lang=xx&theme=pink&contrast=&light=1', ['zh'])).toEqual(
      place({ view: 'compare', locale: 'zh-CN' }),
    );
    expect(readHash('', ['en'])).toEqual(place({}));
  });
});

describe('the language that is shown', () => {
  /** A page as far as an address goes. */
  function aPage(hash: string, languages: readonly string[]) {
    const location = { hash, pathname: '/', search: '' };
    const history = {
      replaceState: (_state: unknown, _title: string, address: string) => {
        location.hash = address.slice(1);
      },
    };
    const page = { navigator: { languages }, location, history, addEventListener: () => undefined };
    return page as unknown as Window;
  }

  it('is English until the words of the reader’s own are there', async () => {
    const location = createLocation(aPage('', ['zh-TW']));
    expect(location.locale.value).toBe('en');
    await location.ready;
    expect(location.locale.value).toBe('zh-CN');
  });

  it('stays when the words of another cannot be had', async () => {
    const page = aPage('#search', ['en']);
    const location = createLocation(page);
    await location.ready;
    expect(await location.speak('xx')).toBe(false);
    expect([location.locale.value, page.location.hash]).toEqual(['en', '#search']);
    expect(await location.speak('zh-CN')).toBe(true);
    expect([location.locale.value, page.location.hash]).toEqual(['zh-CN', '#search?lang=zh-CN']);
  });

  it('is the last one chosen, whichever words come first', async () => {
    const location = createLocation(aPage('', ['en']));
    await Promise.all([location.speak('zh-CN'), location.speak('en')]);
    expect(location.locale.value).toBe('en');
  });
});
