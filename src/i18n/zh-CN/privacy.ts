import type { privacy as english, privacyPlurals as englishPlurals } from '../en/privacy.ts';
import type { Filled, FilledPlurals } from '../translator.ts';

export const privacy: Filled<typeof english> = {
  'privacy.part.ledger': '每一个请求',
  'privacy.part.attack': '试着让它泄漏',
  'privacy.part.policy': '浏览器强制执行的规则',
  'privacy.part.fingerprints': '这是公布的代码吗？',
  'privacy.part.inventory': '这台设备上存了什么',
  'privacy.part.consents': '谁同意了',
  'privacy.part.offline': '没有网络时',

  'privacy.first.nothing': '就本页所能看到的，您的任何东西都没有离开过这台设备。',
  'privacy.first.own': '每一个都是本页自己地址上的文件，文件名之外没有附加任何东西。',
  'privacy.first.look': '不该出现的排在下面请求清单的最前面。',
  'privacy.first.since': '从 {time} 打开页面起开始计数，仍在继续。',

  'privacy.contents.title': '十分钟，自己检查',
  'privacy.contents.intro': '这里不要求您的信任。每一部分都给出证据；页面无法知道的，也会直说。',
  'privacy.contents.ledger': '本页、它的后台线程和它的 Service Worker 请求过什么，实时显示。',
  'privacy.contents.attack': '页面会尝试我们所知道的每一条出路。看看每一条是被什么挡住的。',
  'privacy.contents.policy': '正在生效的策略，逐条用白话说明。',
  'privacy.contents.fingerprints': '这里运行的文件，与公布的清单逐一比对。',
  'privacy.contents.inventory': '每个数据库、缓存和存下的文字，有多大，里面哪些是能直接读到的。',
  'privacy.contents.consents': '保存了谁的脸，谁同意的，到什么时候。',
  'privacy.contents.offline': '副本存好以后，拔掉网线继续用：没有网络，全部功能照常。',
  'privacy.contents.outside':
    '页面只能为自己作证，不能为它外面的浏览器作证。怎样用它骗不了的工具从外面观察它，写在源代码的 README.md 里。',

  'privacy.raw.copy': '复制为 JSON',
  'privacy.raw.copy.name': '复制为 JSON：{part}',
  'privacy.raw.save': '保存为 JSON',
  'privacy.raw.save.name': '保存为 JSON：{part}',
  'privacy.raw.copied': '已复制。',
  'privacy.raw.saved': '已保存。',
  'privacy.raw.failed': '浏览器没有允许。',

  'privacy.print': '打印或保存本页',
  'privacy.printed': '显示于 {when}，来自 {address}',
};

export const privacyPlurals: FilledPlurals<typeof englishPlurals> = {
  'privacy.first.left': { one: '有 1 个请求发往了别的地址。', other: '有 {count} 个请求发往了别的地址。' },
  'privacy.first.withQuery': {
    one: '有 1 个请求带的不只是文件名。',
    other: '有 {count} 个请求带的不只是文件名。',
  },
  'privacy.first.requests': { one: '本页请求过 1 个文件。', other: '本页请求过 {count} 个文件。' },
  'privacy.first.refused': {
    one: '浏览器的规则挡住了 1 次外出的尝试。',
    other: '浏览器的规则挡住了 {count} 次外出的尝试。',
  },
};
