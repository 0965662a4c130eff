import type {
  privacyConsents as english,
  privacyConsentsPlurals as englishPlurals,
} from '../en/privacy-consents.ts';
import type { Filled, FilledPlurals } from '../translator.ts';

export const privacyConsents: Filled<typeof english> = {
  'privacy.consents.intro':
    '在这里加入人脸的人，都要写明谁同意、为了什么、到什么时候；今天没有有效记录的会列出来。孩子也有发言权。',
  'privacy.consents.looking': '正在查看保存了什么。',
  'privacy.consents.none': '这台设备上没有保存任何人的资料，所以不需要征求谁的同意。',
  'privacy.consents.sealed':
    '这里有一个加密的图库。里面有谁的脸、谁同意的，没有口令谁也读不到，包括这个页面。',
  'privacy.consents.unlock': '解锁，看看谁同意了',
  'privacy.consents.empty': '图库已打开，里面还没有任何人。',
  'privacy.consents.good': '这里保存的每个人，都有一份今天有效的同意记录。',

  'privacy.consents.memory': '只在内存里',
  'privacy.consents.memory.none': '“对比”“搜索”和“双方”里现在都没有。',
  'privacy.consents.memory.body': '哪里都没有保存，页面一关就没了：',

  'privacy.consents.ends': '同意何时到期',
  'privacy.consents.ends.ended': '已到期',
  'privacy.consents.ends.today': '今天',
  'privacy.consents.ends.year': '一年后',
  'privacy.consents.ends.later': '更晚',
  'privacy.consents.ends.words':
    '同意已到期的人和案件：{ended}。30 天之内到期：{soon}，一年之内：{year}，更晚：{later}。',

  'privacy.consents.people': '保存了',
  'privacy.consents.by': '同意者',
  'privacy.consents.for': '用途',
  'privacy.consents.more': '以及其他用途',
  'privacy.consents.until': '有效期至',
  'privacy.consents.between': '{first} 至 {last}',
  'privacy.consents.view': '本人的意见',
  'privacy.consents.children': '孩子',
  'privacy.consents.whole': '按影集的记录',
  'privacy.consents.whole.until': '{whom}，有效期至 {date}',
  'privacy.consents.counted': '{words}：{count} 人',
  'privacy.consents.open': '打开 {name}',
  'privacy.consents.attention': '需要决定',
  'privacy.consents.all': '所有没有自己记录的人',
  'privacy.consents.why.missing': '没有同意记录',
  'privacy.consents.why.incomplete': '记录不完整',
  'privacy.consents.why.ended': '已于 {date} 到期',
  'privacy.consents.why.soon': '将于 {date} 到期',
  'privacy.consents.cases': '案件',
  'privacy.consents.case.until': '有效期至 {date}',
  'privacy.consents.case.closed': '已结案',
  'privacy.consents.case.open': '去看案件',
  'privacy.consents.raw': '数据里只有数量和日期：没有姓名，没有用途，没有人脸。',
};

export const privacyConsentsPlurals: FilledPlurals<typeof englishPlurals> = {
  'privacy.consents.caution': {
    one: '有 1 份同意记录缺失或已失效，见下。',
    other: '有 {count} 份同意记录缺失或已失效，见下。',
  },
  'privacy.consents.soon': {
    one: '1 份记录将在 30 天之内到期。',
    other: '{count} 份记录将在 30 天之内到期。',
  },
  'privacy.consents.memory.compare': {
    one: '“对比”里有 1 张照片',
    other: '“对比”里有 {count} 张照片',
  },
  'privacy.consents.memory.references': {
    one: '“搜索”里有 1 张要找的人的照片',
    other: '“搜索”里有 {count} 张要找的人的照片',
  },
  'privacy.consents.memory.folder': {
    one: '正在搜索的文件夹里有 1 张脸',
    other: '正在搜索的文件夹里有 {count} 张脸',
  },
  'privacy.consents.memory.kinship': {
    one: '“双方”里有 1 张家人的照片',
    other: '“双方”里有 {count} 张家人的照片',
  },
  'privacy.consents.people': { one: '1 个人', other: '{count} 个人' },
  'privacy.consents.faces': { one: '1 张脸', other: '{count} 张脸' },
  'privacy.consents.photos': { one: '1 张照片', other: '{count} 张照片' },
  'privacy.consents.unnamed': { one: '1 张没有名字的脸', other: '{count} 张没有名字的脸' },
  'privacy.consents.children': {
    one: '1 个未满或可能未满 18 岁的人',
    other: '{count} 个未满或可能未满 18 岁的人',
  },
  'privacy.consents.further': { one: '还有 1 个', other: '还有 {count} 个' },
};
