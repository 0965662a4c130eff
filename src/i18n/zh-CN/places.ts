import type { places as english, placesPlurals as englishPlurals } from '../en/places.ts';
import type { Filled, FilledPlurals } from '../translator.ts';

export const places: Filled<typeof english> = {
  'places.label': '地点',
  'places.hint': '输入地名的开头，中文或拉丁字母都可以。输入的内容不会离开本设备。',
  'places.loading': '正在载入地名表。',
  'places.options': '可选的地点',
  'places.none': '地名表里没有这样开头的地点。',
  'places.chooseOne': '请从列表中选择一个地点，或者留空。',
  'places.tryAgain': '重试',
  'places.clear': '去掉这个地点',
};

export const placesPlurals: FilledPlurals<typeof englishPlurals> = {
  'places.count': { one: '有 {count} 个地点可选。', other: '有 {count} 个地点可选。' },
};
