import { describe, expect, it } from 'vitest';
import { places } from './the-places.ts';

function labelOf(text: string): string | undefined {
  const place = places.resolve(text);
  return place === undefined ? undefined : places.label(place, place.chinese === undefined ? 'en' : 'zh-CN');
}

describe('a place in free text', () => {
  it.each([
    ['Zunyi, Guizhou', '贵州省遵义市'],
    ['Guizhou, Zunyi', '贵州省遵义市'],
    ['guizhou zunyi', '贵州省遵义市'],
    ['贵州遵义', '贵州省遵义市'],
    ['遵义市汇川区', '贵州省遵义市'],
    ['遵义，贵州', '贵州省遵义市'],
    ['贵州省', '贵州省'],
    ['Guizhou Province, China', '贵州省'],
    ['北京市朝阳区', '北京市'],
    ['Chaoyang District, Beijing', '北京市'],
    ['辽宁朝阳', '辽宁省朝阳市'],
    ['上海市中山路100号', '上海市'],
    ['上海东站', '上海市'],
    ['吉林', '吉林省'],
    ['吉林省吉林市', '吉林省吉林市'],
    ['海南州', '青海省海南藏族自治州'],
    ['海南', '海南省'],
    ['黔东南州凯里市', '贵州省黔东南苗族侗族自治州'],
    ['Suzhou, Anhui', '安徽省宿州市'],
    ['Ürümqi', '新疆维吾尔自治区乌鲁木齐市'],
    ['urumqi, xinjiang', '新疆维吾尔自治区乌鲁木齐市'],
    ['Xian, China', '陕西省西安市'],
    ["Xi'an", '陕西省西安市'],
    ['last seen near the railway station in Guiyang', '贵州省贵阳市'],
    ['São Paulo', 'São Paulo, Brazil'],
    ['sao paulo, brazil', 'São Paulo, Brazil'],
    ['London', 'London, United Kingdom'],
    ['London, Canada', 'London, Canada'],
    ['Delhi, India', 'Delhi, India'],
    ['Springfield, IL', 'Springfield, IL, United States'],
    ['Singapore', 'Singapore'],
    ['Kraków', 'Kraków, Poland'],
  ])('%s is %s', (text, label) => {
    expect(labelOf(text)).toBe(label);
  });

  it.each(['贵州', 'Guizhou Province, China', '内蒙古自治区'])(
    '%s is too wide to measure a distance from',
    (text) => {
      expect(places.pointOf(text)).toBeUndefined();
    },
  );

  it.each(['贵州遵义', '北京市', 'Chongqing', 'Hong Kong', 'London'])(
    '%s is a point to measure a distance from',
    (text) => {
      expect(places.pointOf(text)).toBe(places.resolve(text));
      expect(places.pointOf(text)).toBeDefined();
    },
  );

  it.each([
    '',
    '   ',
    'nobody knows where',
    'Qwertyville',
    // Many, none with by far the most people.
    'Springfield',
    // Provinces of Jiangsu and Anhui have one each.
    'Suzhou',
    // A country is no point.
    'China',
    '中国',
    // Two places far apart.
    '从贵阳到广州',
    // There is one in Beijing and one in Changchun.
    '朝阳区',
    '火车站',
  ])('%j is not decided', (text) => {
    expect(labelOf(text)).toBeUndefined();
  });
});
