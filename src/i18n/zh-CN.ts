import type { Messages, Plurals } from './translator.ts';
import { caution } from './zh-CN/caution.ts';
import { charts } from './zh-CN/charts.ts';
import { errors } from './zh-CN/errors.ts';
import { help } from './zh-CN/help.ts';
import { page } from './zh-CN/page.ts';
import { photos } from './zh-CN/photos.ts';
import { result } from './zh-CN/result.ts';
import { support } from './zh-CN/support.ts';

export const messages: Messages = {
  ...page,
  ...photos,
  ...caution,
  ...support,
  ...result,
  ...charts,
  ...help,
  ...errors,
};

export const plurals: Plurals = {
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
