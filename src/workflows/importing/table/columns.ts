import type { TableRow } from '../contract.ts';

export type Column = keyof TableRow;

/** What people call the columns, in lower case without spaces and signs. */
const names: Readonly<Record<Column, readonly string[]>> = {
  file: [
    ...['file', 'filename', 'photo', 'photofile', 'photoname', 'image', 'picture', 'path', 'filepath'],
    ...['文件', '文件名', '照片', '照片文件', '照片名', '图片', '图像', '路径'],
  ],
  person: [
    ...['person', 'name', 'fullname', 'personname', 'who', 'people'],
    ...['姓名', '名字', '人物', '人', '人名'],
  ],
  date: [
    ...['date', 'photodate', 'taken', 'takenon', 'datetaken', 'year', 'phototaken', 'when'],
    ...['日期', '拍摄日期', '拍摄时间', '时间', '年份', '照片日期'],
  ],
  place: ['place', 'location', 'where', 'town', 'city', '地点', '地方', '拍摄地点', '位置'],
  sex: ['sex', 'gender', '性别'],
  birthYear: ['birthyear', 'yearofbirth', 'born', 'birth', '出生年份', '出生年', '生年', '出生'],
  missingYear: [
    ...['missingyear', 'yearmissing', 'missingsince', 'missing', 'lostyear', 'yearlost', 'lastseen'],
    ...['失踪年份', '失踪年', '失踪', '走失年份', '走失', '失散年份', '失散', '被拐年份'],
  ],
};

const columns = new Map(
  Object.entries(names).flatMap(([column, words]) => words.map((word) => [word, column as Column] as const)),
);

export interface Header {
  /** Where each understood column stands; the first of several with one meaning. */
  readonly places: ReadonlyMap<Column, number>;
  readonly unknown: readonly string[];
}

/** In any order, in English or Chinese. */
export function readHeader(cells: readonly string[]): Header {
  const places = new Map<Column, number>();
  const unknown: string[] = [];
  cells.forEach((cell, index) => {
    const column = columns.get(plain(cell));
    if (column !== undefined && !places.has(column)) places.set(column, index);
    else if (cell.trim() !== '') unknown.push(cell.trim());
  });
  return { places, unknown };
}

const plain = (cell: string) =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
