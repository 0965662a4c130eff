import { plainWord } from './cells.ts';

/** What a column of a table may say, in the order in which it is offered. */
export const tableColumns = [
  'file',
  'person',
  'number',
  'date',
  'place',
  'sex',
  'birthYear',
  'birthPlace',
  'missingYear',
  'missingPlace',
  'home',
  'marks',
  'note',
  'agreedBy',
  'agreedByName',
  'purpose',
  'givenOn',
  'endsOn',
  'view',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** Columns whose day counts, not only its year. */
export const dayColumns: ReadonlySet<TableColumn> = new Set(['date', 'givenOn', 'endsOn']);

/** What people and registries call the columns, without capitals, spaces and signs. */
const names: Readonly<Record<TableColumn, readonly string[]>> = {
  file: [
    ...['file', 'files', 'filename', 'photo', 'photos', 'photofile', 'photofiles', 'photoname', 'image'],
    ...['images', 'picture', 'pictures', 'path', 'filepath'],
    ...['文件', '文件名', '照片', '照片文件', '照片名', '照片文件名', '图片', '图像', '路径'],
  ],
  person: [
    ...['person', 'name', 'fullname', 'personname', 'childname', 'missingpersonname', 'who', 'people'],
    ...['姓名', '名字', '人物', '人', '人名', '孩子姓名', '失踪人姓名', '被寻者姓名', '寻亲者姓名'],
  ],
  number: [
    ...['registrynumber', 'registrationnumber', 'number', 'no', 'id', 'casenumber', 'caseno', 'caseid'],
    ...['登记号', '登记编号', '编号', '寻亲编号', '案件编号', '档案号'],
  ],
  date: [
    ...['date', 'photodate', 'taken', 'takenon', 'datetaken', 'year', 'phototaken', 'when'],
    ...['日期', '拍摄日期', '拍摄时间', '时间', '年份', '照片日期'],
  ],
  place: [
    ...['place', 'location', 'where', 'town', 'city', 'photoplace', 'placeofthephoto'],
    ...['地点', '地方', '拍摄地点', '位置'],
  ],
  sex: ['sex', 'gender', '性别'],
  birthYear: [
    ...['birthyear', 'yearofbirth', 'born', 'birth', 'birthdate', 'dateofbirth', 'dob', 'birthday'],
    ...['出生年份', '出生年', '生年', '出生', '出生日期', '出生年月', '出生时间', '生日'],
  ],
  birthPlace: [
    ...['birthplace', 'placeofbirth', 'bornin', 'nativeplace', 'hometown'],
    ...['出生地', '出生地点', '籍贯', '老家'],
  ],
  missingYear: [
    ...['missingyear', 'yearmissing', 'missingsince', 'missing', 'lostyear', 'yearlost', 'lastseen'],
    ...['yearofloss', 'dateofloss', 'datelost', 'datemissing', 'missingdate', 'dateoflastcontact'],
    ...['失踪年份', '失踪年', '失踪', '走失年份', '走失', '失散年份', '失散', '被拐年份'],
    ...['失踪时间', '失踪日期', '走失时间', '走失日期', '失散时间', '被拐时间', '丢失时间'],
  ],
  missingPlace: [
    ...['missingplace', 'placeofloss', 'missingfrom', 'lostplace', 'placelost', 'lastseenat', 'lastseenin'],
    ...['失踪地点', '失踪地', '走失地点', '失散地点', '被拐地点', '丢失地点'],
  ],
  home: [
    ...['home', 'livesin', 'livedin', 'residence', 'address', 'livesorlivedin'],
    ...['居住地', '现居地', '现居住地', '住址', '失踪人所在地', '所在地'],
  ],
  marks: [
    ...['marks', 'mark', 'bodymarks', 'distinguishingmarks', 'features', 'scars'],
    ...['特征', '特征描述', '失踪人特征描述', '寻亲者特征描述', '体貌特征', '身体特征', '胎记', '印记'],
  ],
  note: [
    ...['note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'description'],
    ...['备注', '其他资料', '其它资料', '说明', '描述'],
  ],
  agreedBy: [
    ...['agreedby', 'whoagreed', 'whoagrees', 'consentby', 'consentfrom', 'consentgivenby'],
    ...['同意方', '谁同意', '同意者', '同意者身份', '授权方'],
  ],
  agreedByName: [
    ...['agreedbyname', 'nameofwhoagreed', 'nameofwhoagrees', 'consentname', 'consentbyname'],
    ...['同意者姓名', '同意人姓名', '同意人', '授权人'],
  ],
  purpose: ['purpose', 'whatfor', 'consentpurpose', '用途', '目的', '同意用途', '使用目的'],
  givenOn: [
    ...['givenon', 'consentgivenon', 'consentdate', 'agreedon', 'consentfromdate'],
    ...['同意日期', '同意时间', '授权日期'],
  ],
  endsOn: [
    ...['endson', 'enddate', 'until', 'consentendson', 'consentuntil', 'consentend', 'validuntil'],
    ...['到期日', '到期日期', '截止日期', '同意截止', '同意截止日期', '有效期至', '结束日期'],
  ],
  view: [
    ...['view', 'childsview', 'childview', 'viewofthechild', 'personsview', 'ownview'],
    ...['本人意见', '孩子的意见', '孩子意见', '本人意愿', '孩子意愿'],
  ],
};

const columns = new Map(
  tableColumns.flatMap((column) => names[column].map((name) => [plainWord(name), column] as const)),
);

/** What each column is by its name, in English or Chinese; the first of several with one meaning. */
export function recogniseColumns(header: readonly string[]): readonly (TableColumn | undefined)[] {
  const taken = new Set<TableColumn>();
  return header.map((name) => {
    const column = columns.get(plainWord(name));
    if (column === undefined || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  });
}
