import type { Sex } from '../../../domain/gallery.ts';

/** Photography begins with the View from the Window at Le Gras. */
const firstYear = 1826;
const longestText = 1000;

/** `undefined` means that the cell makes no sense. */
export function readYear(cell: string, thisYear: number): number | undefined {
  const [, digits] = /^(\d{4})年?$/.exec(cell) ?? [];
  const year = Number(digits);
  return digits !== undefined && year >= firstYear && year <= thisYear ? year : undefined;
}

/** Year, month and day stand in named groups; a year alone, a month, a day. */
const shapes = [
  /^(?<year>\d{4})年?$/,
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号])?$/,
];

/**
 * A year or a day: `1987`, `1987-05-03`, `1987/5/3`, `1987.5.3`, `1987年5月3日`. Of a month only its year is kept.
 * Days written with the year last are not guessed at: 3/5/1987 is two different days.
 */
export function readDate(cell: string, thisYear: number): string | undefined {
  const groups: Readonly<Record<string, string | undefined>> | undefined = shapes
    .map((shape) => shape.exec(cell)?.groups)
    .find((found) => found !== undefined);
  const { year = '', month = '1', day } = groups ?? {};
  if (readYear(year, thisYear) === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return day === undefined ? year : realDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Undefined for the 31st of April. */
function realDay(text: string): string | undefined {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text) ? text : undefined;
}

const sexes: Readonly<Record<Sex, readonly string[]>> = {
  female: ['female', 'f', 'woman', 'girl', '女', '女性', '女孩'],
  male: ['male', 'm', 'man', 'boy', '男', '男性', '男孩'],
};

export function readSex(cell: string): Sex | undefined {
  const word = cell.toLowerCase();
  if (sexes.female.includes(word)) return 'female';
  return sexes.male.includes(word) ? 'male' : undefined;
}

/**
 * Plain text that no spreadsheet takes for a formula, here or in a later export: the signs that start one, tabs and
 * line ends go from its front (OWASP, CSV injection). A run of white space becomes one space: tables are typed by hand.
 */
export function readText(cell: string): string {
  return cell
    .normalize('NFC')
    .replace(/^[=+\-@\s＝＋－＠]+/u, '')
    .replaceAll(/\s+/gu, ' ')
    .slice(0, longestText)
    .trim();
}
