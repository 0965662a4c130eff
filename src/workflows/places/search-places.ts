import { foldPlace } from '../../domain/place-name.ts';
import { waysToWrite, type ChinaUnit } from './china.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Place } from './place.ts';

const chineseLetter = /\p{Script=Han}/u;

/**
 * Places whose name starts with what is typed, the ones with the most people first. In Latin letters marks and case do
 * not count, and what follows a comma is the start of a country or province. In Chinese a province may stand first.
 */
export function searchPlaces(
  gazetteer: Gazetteer,
  countries: ReadonlyMap<string, string>,
  typed: string,
  limit: number,
): readonly Place[] {
  if (chineseLetter.test(typed)) return startingChinese(gazetteer.units, typed.replace(/\s+/g, ''), limit);
  const [name = '', ...rest] = typed.split(/[,，]/).map(foldPlace);
  if (name === '') return [];
  const narrowed = rest.filter(Boolean);
  const codes = narrowed.map((part) => codesStarting(gazetteer.units, countries, part));
  return gazetteer.starting(name, limit, ({ country, region = '' }) =>
    codes.every((some) => some.has(country) || some.has(region)),
  );
}

function startingChinese(units: readonly ChinaUnit[], typed: string, limit: number): readonly Place[] {
  const provinces = new Map(units.filter(isProvince).map((unit) => [unit.region, unit]));
  const starts = (unit: ChinaUnit): boolean => {
    const province = isProvince(unit) ? undefined : provinces.get(unit.region);
    const before = ['', ...(province === undefined ? [] : waysToWrite(province))];
    return before.some((first) => waysToWrite(unit).some((last) => `${first}${last}`.startsWith(typed)));
  };
  return units
    .filter(starts)
    .sort((p, q) => q.people - p.people)
    .slice(0, limit);
}

/** Countries, provinces of China and states that a word may mean. */
function codesStarting(
  units: readonly ChinaUnit[],
  countries: ReadonlyMap<string, string>,
  part: string,
): ReadonlySet<string> {
  return new Set([
    ...[...countries].filter(([name]) => name.startsWith(part)).map(([, code]) => code),
    ...units
      .filter((unit) => isProvince(unit) && foldPlace(unit.name).startsWith(part))
      .map(({ region }) => region),
    `US-${part.toUpperCase()}`,
  ]);
}

function isProvince({ kind }: ChinaUnit): boolean {
  return kind === 'province';
}
