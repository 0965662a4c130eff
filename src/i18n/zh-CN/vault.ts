import type { vault as english, vaultPlurals as englishPlurals } from '../en/vault.ts';
import type { Filled, FilledPlurals } from '../translator.ts';

export const vault: Filled<typeof english> = {
  'vault.title': '影集',
  'vault.looking': '正在查看这台设备上有没有图库。',
  'vault.failed.again': '再试一次',
  'vault.failed.reload': '重新加载页面',

  'vault.notice.memory-only':
    '这个浏览器窗口不保存任何内容，可能因为它是无痕窗口。一切功能照常，但页面一关就会消失。关闭之前请先做备份。',
  'vault.notice.blocked': '另一个标签页正占用旧版本的图库。请关闭其他 Yearspan 标签页。',
  'vault.notice.outdated': 'Yearspan 已在另一个标签页更新。请重新加载此页面；已保存的内容都还在。',
  'vault.notice.reload': '重新加载',

  'vault.first.title': '把照片保存下来，以后再用',
  'vault.first.device': '您保存的照片和人脸只存放在这台设备上，不会去别处。',
  'vault.first.locked': '它们由一个只有您知道的口令锁住。',
  'vault.first.consent': '每保存一个人，您都要写下谁同意了、到什么时候为止。',
  'vault.first.yours': '您随时可以把全部内容取走，或全部删除。',
  'vault.first.choose': '设定口令',
  'vault.first.hint': '用四五个互不相干的词连在一起，既难猜又好记。',
  'vault.first.create': '建立图库',
  'vault.first.creating': '正在建立图库，需要一两秒钟。',
  'vault.first.restore': '从备份恢复',

  'vault.passphrase': '口令',
  'vault.passphrase.repeat': '再输入一次口令',
  'vault.passphrase.show': '显示输入的内容',
  'vault.passphrase.empty': '请在这里输入口令。',
  'vault.passphrase.short': '请至少输入 {count} 个字符。',
  'vault.passphrase.weak': '这个口令太容易猜到，请再加一两个词。',
  'vault.passphrase.different': '两次输入不一样。',
  'vault.strength': '强度',
  'vault.strength.none': '还没有输入。',
  'vault.strength.checking': '正在检查它有多难猜。',
  'vault.strength.unknown': '现在无法显示强度。请至少用 {count} 个字符。',
  'vault.strength.0': '非常弱：这样的口令会最先被人尝试。',
  'vault.strength.1': '弱：几天之内就能猜到。',
  'vault.strength.2': '尚可：猜到它要好几年。再加一个词会好得多。',
  'vault.strength.3': '强。',
  'vault.strength.4': '非常强。',
  'vault.lost.title': '谁也无法找回口令',
  'vault.lost.body': '如果忘了这个口令，谁也打不开图库和它的备份。请把它写下来，放在安全的地方。',
  'vault.lost.agree': '我明白：口令丢失后无法找回。',
  'vault.lost.agree.missing': '请先确认这一点，再继续。',

  'vault.fresh.say': '图库已建立并打开。',

  'vault.unlock.title': '图库已锁定',
  'vault.unlock.body': '解锁之前，谁也看不到里面的内容。',
  'vault.unlock.itself': '因为一段时间没有人使用，图库已自动锁定。',
  'vault.unlock.action': '解锁',
  'vault.unlock.opening': '正在打开图库，需要一两秒钟。',
  'vault.unlock.lost': '我忘了口令',
  'vault.unlock.lost.body':
    '那么谁也打不开这个图库，Yearspan 也帮不上忙。您可以把它删除，重新开始；备份只能用制作它时的口令打开。',
  'vault.unlock.wipe': '全部删除',

  'vault.bar.label': '图库',
  'vault.bar.collection': '影集',
  'vault.bar.new': '新建影集',
  'vault.bar.add': '添加照片',
  'vault.bar.consents': '同意记录',
  'vault.bar.backup': '备份',
  'vault.bar.settings': '设置',
  'vault.bar.lock': '锁定',
  'vault.back': '回到人物',

  'vault.reading': '正在读取图库。',
  'vault.empty.title': '图库还是空的',
  'vault.empty.body':
    '一个影集就是一组人：一家人，或一次寻找涉及的所有人。请建立第一个影集，并写下谁同意了。',
  'vault.empty.make': '建立影集',

  'vault.settings.title': '设置',
  'vault.settings.autoLock': '自动锁定',
  'vault.settings.autoLock.hint': '这么久没有触摸或按键就会锁定。正在导入照片时算作使用中。',
  'vault.settings.expired': '同意到期时',
  'vault.settings.expired.ask': '列出来，由我决定',
  'vault.settings.expired.remove': '在我解锁时自动移除这些人脸',
  'vault.settings.expired.hint': '以这台设备的日期为准。移除后无法恢复，除非备份里有。',
  'vault.settings.save': '保存设置',
  'vault.settings.saved': '设置已保存。',
  'vault.settings.passphrase': '更改口令',
  'vault.settings.passphrase.body': '照片不用重新加密，所以只要一会儿。以前做的备份仍要用旧口令打开。',
  'vault.settings.passphrase.present': '现在的口令',
  'vault.settings.passphrase.next': '新口令',
  'vault.settings.passphrase.action': '更改口令',
  'vault.settings.passphrase.busy': '正在更改口令，需要几秒钟。',
  'vault.settings.passphrase.done': '口令已更改。请做一份能用新口令打开的备份。',
  'vault.settings.wipe': '全部删除',
  'vault.settings.wipe.body': '这台设备上的全部影集、人物、照片和同意记录。',
  'vault.settings.wipe.action': '全部删除…',
};

export const vaultPlurals: FilledPlurals<typeof englishPlurals> = {
  'vault.settings.minutes': { one: '1 分钟', other: '{count} 分钟' },
};
