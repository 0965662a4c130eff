import type { Agreeing, ChildView, Sex } from '../../../domain/gallery.ts';
import { plainText } from '../../../domain/plain-text.ts';

const longestText = 1000;
/** Photos that one row may name. */
const mostFiles = 50;

/** A word without capitals, spaces and signs. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What people write where they know nothing. */
const nothing = new Set([
  ...['', 'none', 'null', 'nil', 'unknown', 'notknown', 'nameunknown', 'unnamed', 'noname', 'notstated'],
  ...['不详', '不明', '未知', '无', '没有', '暂无', '不清楚', '不知道', '无名', '佚名', '姓名不详', '待查'],
]);
/** “N/A” in its ways of writing, but for “Na”, which is a name. */
const notApplicable = (cell: string): boolean => plainWord(cell) === 'na' && cell.trim() !== 'Na';
export const saysNothing = (cell: string): boolean => nothing.has(plainWord(cell)) || notApplicable(cell);

function wordsFor<Value extends string>(
  names: Readonly<Record<Value, readonly string[]>>,
): (cell: string) => Value | undefined {
  const values = new Map(
    Object.entries<readonly string[]>(names).flatMap(([value, words]) =>
      words.map((word) => [plainWord(word), value as Value] as const),
    ),
  );
  return (cell) => values.get(plainWord(cell));
}

export const readSex: (cell: string) => Sex | undefined = wordsFor({
  female: ['female', 'f', 'woman', 'girl', '女', '女性', '女孩', '女童'],
  male: ['male', 'm', 'man', 'boy', '男', '男性', '男孩', '男童'],
});

/** Who agreed to keeping the faces. */
export const readAgreeing: (cell: string) => Agreeing | undefined = wordsFor({
  self: ['self', 'the pictured person', 'pictured person', 'oneself', '本人', '自己', '照片中的人'],
  parent: ['parent', 'a parent', 'mother', 'father', '父母', '父亲', '母亲', '爸爸', '妈妈', '家长'],
  guardian: ['guardian', 'a guardian', '监护人', '法定监护人'],
  agency: [
    ...['agency', 'an agency or authority', 'authority', 'police', 'registry'],
    ...['机构', '机构或主管部门', '主管部门', '公安', '公安机关', '警方', '福利院', '志愿者组织'],
  ],
});

/** What the pictured person, a child too, said to it. */
export const readView: (cell: string) => ChildView | undefined = wordsFor({
  agreed: ['agreed', 'agrees', 'yes', 'yes, and they agreed', '同意', '是', '愿意'],
  disagreed: [
    'disagreed',
    'disagrees',
    'no',
    'refused',
    'yes, and they said no',
    '不同意',
    '否',
    '拒绝',
    '不愿意',
  ],
  unsure: ['unsure', 'not sure', 'yes, and they were not sure', '不确定', '没想好'],
  'not-asked': ['not asked', 'not yet', 'not yet asked', '未询问', '尚未询问', '没问过', '还没有问'],
  'too-young': ['too young', 'too young to be asked', '年龄太小', '太小', '年幼', '年纪太小'],
  'cannot-be-reached': ['cannot be reached', 'they cannot be reached', 'unreachable', '联系不上', '无法联系'],
});

/**
 * Plain text that no spreadsheet takes for a formula, here or in a later export: the signs that start one, tabs and
 * line ends go from its front (OWASP, CSV injection), and nothing in it turns the direction of writing. A run of white
 * space becomes one space: tables are typed by hand.
 */
export function readText(cell: string): string {
  return plainText((listIn(cell)?.join(', ') ?? cell).slice(0, 4 * longestText).normalize('NFC'))
    .replace(/^[=+\-@\s＝＋－＠]+/u, '')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, longestText)
    .trim();
}

/** Paths or names of photos: one, several with `;` or `|` between them, or a JSON list. */
export function readFiles(cell: string): readonly string[] {
  const files = (listIn(cell) ?? cell.split(/[;|；]/u))
    .map((file) =>
      file
        .normalize('NFC')
        .trim()
        .replaceAll('\\', '/')
        .replace(/^(\.?\/)+/, ''),
    )
    .filter((file) => file !== '');
  return [...new Set(files)].slice(0, mostFiles);
}

/** The texts of a JSON list; undefined for any other cell. */
function listIn(cell: string): readonly string[] | undefined {
  if (!cell.startsWith('[')) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(cell);
  } catch {
    return undefined;
  }
  if (!Array.isArray(parsed)) return undefined;
  return parsed.flatMap((one: unknown) =>
    typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
  );
}
