import type { page as english } from '../en/page.ts';
import type { Filled } from '../translator.ts';

export const page: Filled<typeof english> = {
  'app.name': 'Yearspan',
  'app.title': '{view} · Yearspan',
  'app.onDevice': '仅在本设备上运行',
  'app.skip': '跳到照片区',
  'language.label': '语言',
  'nav.label': '页面',
  'nav.compare': '对比',
  'compare.title': '对比两张照片',
  'compare.lede':
    '一张早年的照片，一张近年的照片。两张照片都只留在这台设备上，不做任何保存：关闭或刷新页面后，一切都会消失。',
  'compare.photos': '照片',
  'compare.swap': '左右互换',
  'compare.reset': '重新开始',
  'compare.waiting.earlier': '再放入早年的照片，就能看到两张脸有多像。',
  'compare.waiting.later': '再放入近年的照片，就能看到两张脸有多像。',
  'how.title': '怎么用',
  'how.photos': '一边放早年的照片，另一边放近年的照片。',
  'how.device': '由您自己的设备辨认人脸，照片不会传到任何地方。',
  'how.result': '您会看到两张脸有多像，以及哪些因素让结果不够确定。',
  'samples.title': '也可以先看看效果',
  'samples.body':
    '这些人脸来自人脸识别程序库自带的示例照片。我们对照片里的人一无所知，只是其中两张看上去是同一位女士。',
  'samples.fill': '用示例照片试试',
  'samples.choose': '自己挑选示例人脸',
  'samples.name': '示例人脸 {index}，共 {count} 张',
  'samples.put.earlier': '放早年',
  'samples.put.later': '放近年',
  'samples.put.earlier.name': '把示例人脸 {index} 用作早年照片',
  'samples.put.later.name': '把示例人脸 {index} 用作近年照片',
  'undo.action': '撤销',
  'undo.reset': '照片已移除。',
  'undo.remove': '照片已移除。',
};
