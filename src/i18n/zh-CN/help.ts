import type { help as english } from '../en/help.ts';
import type { Filled } from '../translator.ts';

export const help: Filled<typeof english> = {
  'help.likeness.title': '什么是相像程度',
  'help.likeness':
    '程序把每张脸变成一串数字，再看两串数字有多接近。人的长相会随年月改变，童年时变得最多。所以，同样的接近程度，放在两张近照之间说明不了什么，放在幼儿和成年人之间就很有分量。程序已经把这一点算了进去。',
  'help.strangers.title': '为什么要数陌生人',
  'help.strangers':
    '有些人没有血缘关系，却长得很像。“每 1,000 人中约 8 人”的意思是：1,000 个同样年龄、没有血缘关系的人里，大约有 8 个至少这么像。看过的脸越多，这种巧合就越多。',
  'help.scale.title': '表示强度的词是什么意思',
  'help.scale': '这样的相像在一种情况下比在另一种情况下多见多少倍：',
  'help.scale.below': '不到 {to} 倍',
  'help.scale.between': '{from} 到 {to} 倍',
  'help.scale.above': '{from} 倍以上',
  'help.scale.odds':
    '这并不是“照片里是同一人”的可能性有多大。那还要看其他所有已知的情况：照片的来历、姓名、日期、家庭。',
  'help.limits.title': '它做不到什么',
  'help.limits':
    '近亲之间可以像得如同一人的两张照片。幼儿比成年人更容易长得像。模糊、阴影、侧脸、化妆、疾病或受伤，都可能掩盖相像，或造成假象。对不同人群，效果也有好有差。',
  'help.card.title': '它有多常出错',
  'help.card': '在 Large Age-Gap 照片集中未参与制作的 {people} 人身上测得：共 {pairs} 对年幼与成年的照片。',
  'help.card.equal':
    '如果把界线划在两种错误一样多的地方，每 1,000 对里约有 {count} 对判断错误（{low} 到 {high} 对之间）。单独使用底层的人脸程序库（脸已替它找好）：约 {library} 对。',
  'help.card.gaps': '如果把界线划在每 100 个陌生人里有 1 个越过的地方，同一人的照片每 100 对里会漏掉这么多：',
  'help.card.gap': '相隔年数',
  'help.card.missed': '每 100 对漏掉',
  'help.card.count': '约 {count} 对',
  'help.card.from': '{from} 年及以上',
  'help.card.between': '{from} 到 {to} 年',
  'help.not.title': '绝不能用来做什么',
  'help.not.proof': '证明某人是谁，或证明亲属关系',
  'help.not.decide': '决定抚养权、庇护、工作、罪责或任何人的任何权利',
  'help.not.watch': '监视他人，或打听公共场合里陌生人的姓名',
  'help.not.publish': '公开关于某个人的照片或猜测，尤其是关于孩子的',
  'help.close': '关闭',
};
