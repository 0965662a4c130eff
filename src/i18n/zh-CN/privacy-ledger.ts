import type {
  privacyLedger as english,
  privacyLedgerPlurals as englishPlurals,
} from '../en/privacy-ledger.ts';
import type { Filled, FilledPlurals } from '../translator.ts';

export const privacyLedger: Filled<typeof english> = {
  'ledger.intro':
    '从打开页面起，页面、它的每个后台线程和它的 Service Worker 都请求过什么：发往哪里、在什么时候、通过网络取回了多少。您看着的时候，清单会继续增加。',
  'ledger.own': '从 {time} 起共 {requests}，全部发往本页面自己的地址。',
  'ledger.among': '从 {time} 起总共 {requests}。',
  'ledger.none': '没有',
  'ledger.withSize': '{requests}，共 {size}',
  'ledger.overNetwork': '经过网络',
  'ledger.sincePhoto': '打开第一张照片以后经过网络',
  'ledger.ownFiles': '{requests}，取的都是本页面自己地址上的文件：网络模型，或供断网使用的副本',
  'ledger.noPhoto': '还没有打开照片',
  'ledger.onDevice': '在本设备上得到回答，或没有得到回答',
  'ledger.withQuery': '地址里带问号，可能夹带内容',
  'ledger.refusals': '被策略拒绝',
  'ledger.askers': '显示谁的请求',
  'ledger.asker.all': '全部',
  'ledger.asker.page': '页面',
  'ledger.asker.worker': '后台线程 {name} {number}',
  'ledger.asker.service-worker': '本页的 Service Worker',
  'ledger.onlyForeign': '只看发往别处的请求',
  'ledger.noForeign': '没有。到现在为止，每个请求都发往本页面自己的地址。',
  'ledger.empty': '还没有请求。',
  'ledger.list': '请求，新的在前',
  'ledger.initiator.other': '后台线程、图标或其他',
  'ledger.from.network': '经过网络',
  'ledger.from.service-worker': '由本设备上的 Service Worker 回答',
  'ledger.from.browser-cache': '来自浏览器缓存',
  'ledger.from.unknown': '没有回答，或浏览器不公开',
  'ledger.refused': '被 {directive} 拒绝',
  'ledger.refused.service-worker': '被 Service Worker 拒绝',
  'ledger.limits': '这份清单看不到什么',
  'ledger.limits.intro': '清单来自浏览器告诉页面的内容。有些事任何页面都看不到，您应当知道是哪些：',
  'ledger.limits.question':
    '请求带出去多少内容。浏览器只公开回答的大小。这里能说的是：每个地址都完整列出；带问号的地址都单独计数。',
  'ledger.limits.browser':
    '浏览器自身及其扩展的请求、域名查询（DNS）、提前打开的连接，以及 Service Worker 自己的脚本和它的更新。',
  'ledger.limits.channels':
    '请求以外的通道（WebSocket、WebRTC、WebTransport）。它们只在被策略拒绝时出现；下一部分会逐一尝试。',
  'ledger.limits.redirect': '服务器在自己的地址内转发的请求：只列出第一个地址。',
  'ledger.limits.pending': '还在途中的请求，以及后台线程恰好在同一时刻结束时的请求。',
  'ledger.limits.outside':
    '要从外面看到这些：打开浏览器的开发者工具（F12），选“网络”，再重新加载；或者用 --log-net-log=文件 启动 Chromium，读它写下的记录；或者断开网络，看看一切是否照常。做法写在源代码的 README.md 里，本项目的一项测试就是这样检查的。',
};

export const privacyLedgerPlurals: FilledPlurals<typeof englishPlurals> = {
  'ledger.requests': { one: '1 个请求', other: '{count} 个请求' },
  'ledger.refusedCount': { one: '1 个被拒绝', other: '{count} 个被拒绝' },
  'ledger.left': {
    one: '有 1 个请求发往了本页面以外的地址，排在清单最前面。',
    other: '有 {count} 个请求发往了本页面以外的地址，排在清单最前面。',
  },
  'ledger.showAll': { one: '显示它', other: '全部显示（{count} 个）' },
};
