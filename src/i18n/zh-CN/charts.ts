import type { charts as english } from '../en/charts.ts';
import type { Filled } from '../translator.ts';

export const charts: Filled<typeof english> = {
  'chart.table': '用表格显示',
  'chart.spread.title': '这两个年龄的人有多像',
  'chart.spread.one-person':
    '从不太像到很像的一条线上有两座“山丘”：不同的人，和同一人。这一对所在的位置，同一人更多见。',
  'chart.spread.different-people':
    '从不太像到很像的一条线上有两座“山丘”：不同的人，和同一人。这一对所在的位置，不同的人更多见。',
  'chart.spread.level': '相像程度',
  'chart.spread.unit': '0 表示这两个年龄的两个陌生人一般有多像。数字表示每 1,000 对里有多少对至少这么像。',
  'chart.spread.pair': '{level}（这一对）',
  'chart.strangers': '不同的人',
  'chart.spread.same': '同一人',
  'chart.pair': '这一对',
  'chart.less': '不太像',
  'chart.more': '更像',
  'chart.one.none': '同一人，相隔不到一年',
  'chart.gap.title': '同样相像，换成别的年龄差',
  'chart.gap.name':
    '一条曲线，表示同样的相像程度在不同年龄差下有多强。相差 {from} 年：{first}。相差 {to} 年：{last}。',
  'chart.gap.years': '两张照片相隔的年数',
  'chart.gap.gap': '相隔年数',
  'chart.gap.says': '这样的相像能说明什么',
  'chart.gap.one': '倾向同一人',
  'chart.gap.different': '倾向不同的人',
  'chart.gap.pair': '{gap}（这一对）',
};
