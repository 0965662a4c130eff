import { describe, expect, test } from 'vitest';
import { mayGo } from '../../../src/ui/guards/navigation.ts';

const here = new URL('https://example.org/yearspan/index.html#search');

describe('where the page may take itself', () => {
  test('to its own folder: other views, a licence, a reload', () => {
    for (const address of [
      'https://example.org/yearspan/#privacy',
      'https://example.org/yearspan/index.html#compare',
      'https://example.org/yearspan/licences.txt',
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

  test('not home with a message in the query', () => {
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
