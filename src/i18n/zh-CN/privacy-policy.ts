import type { privacyPolicy as english } from '../en/privacy-policy.ts';
import type { Filled } from '../translator.ts';

export const privacyPolicy: Filled<typeof english> = {
  'policy.intro':
    '这些规则写在页面自身里，或随页面一起送来，浏览器连页面自己的代码也一样管。每一条都是从实际存在的内容读出来的，而不是照我们的本意写的。',
  'policy.verdict.all': '策略写在页面里，本站所知的每一项保护也都随页面送到了。',
  'policy.verdict.page': '策略写在页面自身里。下面的响应头有些没有送到：琥珀色的行说明还留下什么空隙。',
  'policy.verdict.none': '这个页面里没有策略。它不是构建出来的，或者被人改过：不要用它处理真实照片。',
  'policy.tag': '写在页面自身里',
  'policy.headers': '随页面送来',
  'policy.headers.asking': '正在询问……',
  'policy.headers.unknown': '现在读不到：没有网络。',
  'policy.headers.later':
    '本站的副本是在载入本页之后才存好的，现在由它代替主机回答：本页当初带来了什么，已经问不到了。请重新载入本页，副本会把每一个响应头都带上。',
  'policy.headers.host': '由本站的主机发送。',
  'policy.headers.worker':
    '本页的 Service Worker 站在页面与主机之间，无论主机发送什么，它都会给自己交出的每个文件加上这些响应头。',
  'policy.missing': '没有送到',

  'policy.workers':
    '每个后台线程都有自己的策略，随它的脚本一起送来：运行网络模型的只能取模型和运行它们的程序，处理口令的完全不能连接任何地方，替页面取本站文件的只能询问本站。',
  'policy.limits': '任何策略都做不到的',
  'policy.limits.clicks': '拦住您本人。您点击的下载、复制的文字或链接，会去您让它去的地方。',
  'policy.limits.browser': '约束浏览器自身或它的扩展程序。您允许访问所有页面的扩展，也看得到这一页。',
  'policy.limits.first':
    '主机不发送响应头时，约束第一次访问中的后台线程：它们采用自己文件所附的策略，而那时一条也没有。从第二次访问起由 Service Worker 加上，只是加不到它自己身上。',
  'policy.limits.webrtc':
    '指令 webrtc ’block’ 本可拒绝 WebRTC，但没有哪个 Chromium 认识它（156 也不认识），只会在每次载入时往控制台写一条错误。因此页面把 WebRTC 从自己身上拿掉；在认识响应头 Connection-Allowlist 的浏览器里，再由它来拒绝。',

  'policy.directive.default-src': '没有别的规则允许的一律拒绝：框架、字体、视频、插件。',
  'policy.directive.script-src':
    '代码只来自本站的文件。写在页面文字里的代码、由文字变成的代码都被拒绝；运行网络模型的 WebAssembly 允许。',
  'policy.directive.worker-src': '后台线程只来自本站的文件。',
  'policy.directive.connect-src': '脚本的请求、WebSocket 和 beacon 只能发往本站。',
  'policy.directive.connect-src.none': '脚本的请求、WebSocket 和 beacon 哪里都不能发，连本站也不行。',
  'policy.directive.img-src': '图片来自本站或这台设备的内存。',
  'policy.directive.style-src': '样式只来自本站的文件。',
  'policy.directive.manifest-src': '安装用的说明文件只来自本站。',
  'policy.directive.base-uri': '任何东西都不能改变页面地址指向的地方。',
  'policy.directive.form-action': '任何表单都不能发往任何地方。',
  'policy.directive.frame-ancestors': '别的页面不能把本页嵌在自己里面显示。',
  'policy.directive.require-trusted-types-for': '文字不会意外变成标记或代码：会这样做的都被拒绝。',
  'policy.directive.trusted-types': '只有一个例外，只设定一次：本站自己后台线程的地址。',
  'policy.directive.other': '本页没有为这条规则准备说明。',

  'policy.header.content-security-policy': '同样的规则再说一遍，来自页面之外，页面里的代码碰不到。',
  'policy.header.connection-allowlist':
    '浏览器只连接本站，无论经由哪条通道：WebRTC、预先建立的连接、别的窗口和离开页面都包括在内。这是 Chromium 的新功能；其他浏览器会忽略它。',
  'policy.header.permissions-policy':
    '摄像头、麦克风、位置、传感器、USB、支付，以及更多能观察或接触到人的功能都已关闭。',
  'policy.header.referrer-policy': '您从哪里来，不告诉任何人。',
  'policy.header.cross-origin-opener-policy': '打开本页的窗口，或由本页打开的窗口，都碰不到它。',
  'policy.header.cross-origin-resource-policy': '别的网站不能加载本站的文件。',
  'policy.header.x-content-type-options': '文件只能是它自己声明的类型。',
  'policy.header.x-frame-options': '别的页面不能把本页嵌在自己里面显示（用于较旧的浏览器）。',

  'policy.without.content-security-policy':
    '页面自带的那一份对页面有效；后台线程要等 Service Worker 交出它们时才有。',
  'policy.without.connection-allowlist':
    '从全新框架里发起的 WebRTC、预先建立的连接和新窗口，没有东西拒绝它们。',
  'policy.without.permissions-policy': '本页一项也不要求，但也没有别的东西禁止。',
  'policy.without.referrer-policy': '页面自己的标签说的是同一件事。',
  'policy.without.cross-origin-opener-policy': '打开本页的页面可能把它带往别处。',
  'policy.without.cross-origin-resource-policy': '别的网站可以加载本站的文件，而这些文件本来就是公开的。',
  'policy.without.x-content-type-options': '浏览器可能会猜测文件的类型。',
  'policy.without.x-frame-options': '别的页面可以把本页嵌在自己里面，诱骗您点击。',
};
