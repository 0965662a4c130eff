import { describe, expect, it } from 'vitest';
import { places } from './the-places.ts';

function offered(typed: string, locale: string): readonly string[] {
  return places.search(typed, 8).map((place) => places.label(place, locale));
}

describe('places to choose from', () => {
  it.each(['贵阳', '贵阳市', '贵州贵阳', '贵州省贵阳市', '贵州 贵阳'])(
    'begin with 贵阳市 for %s',
    (typed) => {
      expect(offered(typed, 'zh-CN')[0]).toBe('贵州省贵阳市');
    },
  );

  it('are a province and then its prefectures when the province is typed in Chinese', () => {
    expect(offered('贵州', 'zh-CN').slice(0, 3)).toEqual(['贵州省', '贵州省贵阳市', '贵州省六盘水市']);
  });

  it.each(['guiy', 'Guiyang', 'GUIYANG, china', 'guiyang, guizhou'])('hold Guiyang for %s', (typed) => {
    expect(offered(typed, 'en')).toContain('Guiyang, Guizhou, China');
  });

  it('do not mind marks, apostrophes and case', () => {
    expect(offered('URUMQ', 'en')[0]).toBe('Ürümqi, Xinjiang, China');
    expect(offered('xian', 'en')).toContain('Xi’an, Shaanxi, China');
    expect(offered('reykjavik', 'en')[0]).toBe('Reykjavík, Iceland');
    expect(offered('lodz', 'en')[0]).toBe('Łódź, Poland');
  });

  it('are those of the country or state after the comma', () => {
    expect(offered('London, Can', 'en')[0]).toBe('London, Canada');
    expect(offered('springfield, il', 'en')).toEqual(['Springfield, IL, United States']);
    expect(offered('suzhou, anhui', 'en')[0]).toBe('Suzhou, Anhui, China');
  });

  it('put the places with the most people first', () => {
    expect(offered('lond', 'en')[0]).toBe('London, United Kingdom');
    expect(offered('par', 'en')).toContain('Paris, France');
  });

  it('are read in the language of the page', () => {
    const [paris] = places.search('Paris, France', 1);
    const [guiyang] = places.search('贵阳', 1);
    if (paris === undefined || guiyang === undefined) throw new Error('two places');
    expect(places.label(paris, 'zh-CN')).toBe('Paris, 法国');
    expect(places.label(guiyang, 'en')).toBe('Guiyang, Guizhou, China');
  });

  it('are none for nothing, for signs only, and for what no place is called', () => {
    expect(['', '  ', '...', 'qzxw', '火车站'].flatMap((typed) => offered(typed, 'en'))).toEqual([]);
  });

  it('are as many as asked for at the most, each once', () => {
    const some = offered('s', 'en');
    expect(some).toHaveLength(8);
    expect(new Set(some).size).toBe(8);
  });
});
