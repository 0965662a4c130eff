import type { privacyOffline as english } from '../en/privacy-offline.ts';
import type { Filled } from '../translator.ts';

export const privacyOffline: Filled<typeof english> = {
  'offline.intro': '本站的副本保存在这台设备上。没有网络时页面也由它提供；只有您同意，它才会改变。',
  'offline.verdict.stored': '全部内容已存好并核对过。现在就可以断开网络：一切照常，模型也在内。',
  'offline.verdict.other': '已存有副本，但当前页面不是由它提供的。重新载入页面即可使用副本。',
  'offline.verdict.gaps': '已存有副本，但缺了一部分。需要时会重新取回并核对。',
  'offline.verdict.begins': '正在保存副本，并逐个核对文件。',
  'offline.verdict.absent': '没有保存副本。打开页面需要网络；打开之后，模型一加载好就不再需要网络。',
  'offline.verdict.browser': '这个浏览器不能保存网站的副本。',
  'offline.verdict.insecure': '只有通过 https 打开的页面，或来自本机的页面，才能保存副本。',
  'offline.verdict.development': '开发版不保存副本。',
  'offline.version': '版本',
  'offline.build': '构建',
  'offline.commit': '提交',
  'offline.size': '已保存',
  'offline.files': '{files} 个文件，{size}',
  'offline.missing': '缺少',
  'offline.checked': '上次询问新版本',
  'offline.checked.newest': '{when}：这已是最新版本。',
  'offline.checked.newer': '{when}：有更新的版本，见页面顶部。',
  'offline.checked.unreachable': '{when}：网站没有应答。',
  'offline.checked.now': '正在询问网站。',
  'offline.checked.opening': '打开本页时，由浏览器自行询问。',
  'offline.check': '检查新版本',
  'offline.store': '保存副本，以便没有网络时使用',
  'offline.remove': '删除保存的副本',
  'offline.removed.hint': '在您再次要求之前，不会重新保存。您保存的人物和案件不受影响。',
  'offline.how': '副本做什么，还有什么会经过网络',
  'offline.how.only':
    '它只向网站索取清单上的文件，每一个都与清单中的 SHA-256 核对；您比较指纹时还会索取 SHA256SUMS。其他任何地址一律拒绝，不询问任何人。',
  'offline.how.headers': '它为每个回答加上本站的安全规则，即使网站自己没有发送这些规则。',
  'offline.how.update':
    '打开页面时，浏览器只向网站索取 service-worker.js，以得知是否有新版本，别无其他。网站会由此得知您的网络地址、浏览器和时间；如果网站设过 Cookie，也会随之送回。',
  'offline.how.agree':
    '在您同意之前，新版本不保存、不替换任何东西，无论您关闭和打开页面多少次。只有浏览器自己丢掉了副本时，才必须重新向网站索取。',
  'offline.how.limit':
    '和任何网页一样，如果网站换上另一个 service-worker.js，以上一切都可能被替换。上面的“这是公布的代码吗？”就是用来察觉这一点的。',
  'offline.how.read': '阅读 service-worker.js：它很短，也没有压缩',
};
