import type { offline as english, offlinePlurals as englishPlurals } from '../en/offline.ts';
import type { Filled, FilledPlurals } from '../translator.ts';

export const offline: Filled<typeof english> = {
  'offline.bar': '没有网络也能用',
  'update.label': '新版本',
  'update.title': 'Yearspan 有新版本',
  'update.which': '版本 {version}，构建 {id}。',
  'update.offered':
    '您现在的版本照常可用；在您同意之前，什么都不会改变。完整保存需要 {size}，只会取回有变化的部分。',
  'update.storing': '正在取回并核对：{done} / {total}。',
  'update.waits': '已经存好。等这里是唯一打开着 Yearspan 的标签页时，新版本才会启用。',
  'update.taken': '新版本已就位。重新载入本页即可使用。',
  'update.now': '现在更新',
  'update.reload': '重新载入',
  'update.later': '以后再说',
  'update.close': '关闭',
};

export const offlinePlurals: FilledPlurals<typeof englishPlurals> = {
  'update.others': {
    one: '已经存好，但还有 1 个标签页开着 Yearspan。什么都不会丢失：请先在那边做完，关闭那个标签页，再在这里更新。',
    other:
      '已经存好，但还有 {count} 个标签页开着 Yearspan。什么都不会丢失：请先在那边做完，关闭它们，再在这里更新。',
  },
};
