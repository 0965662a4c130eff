import { describe, expect, test } from 'vitest';
import { guardNavigation, mayGo } from '../../../src/ui/guards/navigation.ts';

const here = new URL('https://example.org/yearspan/index.html#search');

describe('where the page may take itself', () => {
  test('to itself: other views, a reload', () => {
    for (const address of [
      'https://example.org/yearspan/#privacy',
      'https://example.org/yearspan/index.html#compare',
      here.href,
    ])
      expect(mayGo(address, null, here), address).toBe(true);
  });

  test('not elsewhere: other sites, other folders of the site, lookalikes, code in an address', () => {
    for (const address of [
      'https://example.com/',
      'http://example.org/yearspan/',
      'https://example.org/',
      'https://example.org/yearspan-other/',
      'https://example.org/yearspan/../secret',
      'javascript:alert(1)',
      'data:text/html,x',
      'blob:https://example.org/0',
      'not an address',
    ])
      expect(mayGo(address, null, here), address).toBe(false);
  });

  test('not home with a message in the path or the query', () => {
    expect(mayGo('https://example.org/yearspan/secret', null, here)).toBe(false);
    expect(mayGo('https://example.org/yearspan/secret/index.html', null, here)).toBe(false);
    expect(mayGo('https://example.org/yearspan/?told=secret', null, here)).toBe(false);
    const opened = new URL('https://example.org/yearspan/?from=mail');
    expect(mayGo('https://example.org/yearspan/?from=mail#search', null, opened)).toBe(true);
  });

  test('a file that the page made may be saved, one from elsewhere may not be fetched by the same way', () => {
    expect(mayGo('blob:https://example.org/0', 'backup.bin', here)).toBe(true);
    expect(mayGo('blob:https://example.com/0', 'backup.bin', here)).toBe(false);
    expect(mayGo('https://example.com/told', 'told.txt', here)).toBe(false);
  });
});

describe('the guard', () => {
  /** As much of the Navigation API as is listened to; answers whether the guard cancelled it. */
  function navigate(navigationType: NavigationType, url: string): boolean {
    const navigation = new EventTarget();
    const page = { location: { href: here.href }, navigation } as unknown as Window;
    expect(guardNavigation(page)).toBe(true);
    const event = new Event('navigate', { cancelable: true });
    Object.assign(event, { navigationType, downloadRequest: null, destination: { url } });
    navigation.dispatchEvent(event);
    return event.defaultPrevented;
  }

  test('cancels what would take the page elsewhere, and lets a reader go back to where they came from', () => {
    expect(navigate('push', 'https://example.org/')).toBe(true);
    expect(navigate('replace', 'https://example.org/')).toBe(true);
    expect(navigate('reload', here.href)).toBe(false);
    expect(navigate('traverse', 'https://example.org/')).toBe(false);
  });

  test('is none where the browser has no Navigation API', () => {
    expect(guardNavigation({ location: here } as unknown as Window)).toBe(false);
  });
});
