import type { matchErrors as english } from '../en/match-errors.ts';
import type { Filled } from '../translator.ts';

export const matchErrors: Filled<typeof english> = {
  'error.pairs.failed.title': '双方比较中断了',
  'error.pairs.failed.whatToDo': '请再次开始：已经比较过的会保留，不会重复比较。',
  'error.pairs.empty-side.title': '有一方没有可比较的人',
  'error.pairs.empty-side.whatToDo': '请为这一方选择有人脸的影集，或先添加照片。',
  'error.pairs.one-side.title': '一个影集只能放在一方',
  'error.pairs.one-side.whatToDo': '请先把它从另一方移走。',
  'error.table.not-a-table.title': '这个文件不是可以读取的表格',
  'error.table.not-a-table.whatToDo': '请选择 CSV 文件，或由多行组成的 JSON 文件。',
  'error.table.no-file-column.title': '表格没有说明每一行对应哪张照片',
  'error.table.no-file-column.whatToDo': '请选择写有照片文件名的那一列。',
  'error.table.bad-consent.title': '有一行的同意记录不完整',
  'error.table.bad-consent.whatToDo': '请在每一行写明谁同意、到哪天为止，或使用整张表的同意记录。',
  'error.table.same-name.title': '有几张照片都叫这个名字',
  'error.table.same-name.whatToDo':
    '表格没有说明指的是哪一张。请在表格的文件名前写上文件夹，例如 anna/1.jpg。',
};
