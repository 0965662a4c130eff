import type * as english from '../en/first.ts';
import type { Filled, FilledPlurals } from '../translator.ts';
import { caution } from './caution.ts';
import { charts } from './charts.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { offline, offlinePlurals } from './offline.ts';
import { page } from './page.ts';
import { photos } from './photos.ts';
import { result } from './result.ts';
import { support } from './support.ts';

export const messages: Filled<typeof english.messages> = {
  ...page,
  ...photos,
  ...caution,
  ...support,
  ...result,
  ...charts,
  ...help,
  ...errors,
  ...offline,
};

export const plurals: FilledPlurals<typeof english.plurals> = {
  ...offlinePlurals,
  'faces.count': { one: '照片里有 1 张脸', other: '照片里有 {count} 张脸，请选出要对比的那张。' },
  'faces.say.earlier': {
    one: '早年照片已读取，有 1 张脸。',
    other: '早年照片已读取，有 {count} 张脸，已选中最大的一张。',
  },
  'faces.say.later': {
    one: '近年照片已读取，有 1 张脸。',
    other: '近年照片已读取，有 {count} 张脸，已选中最大的一张。',
  },
  'strip.count': { one: '用到 1 张照片。', other: '{count} 张照片合在一起计算。' },
  'chart.one': { one: '同一人，相隔 1 年', other: '同一人，相隔 {count} 年' },
};
