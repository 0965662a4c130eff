/** `virtual:gazetteer`: the address of one file with the world's places, made from GeoNames' list and china.csv. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import {
  latitudeSteps,
  longitudeSteps,
  peopleByte,
  type ChinaRow,
  type PlaceFileHead,
} from '../src/domain/place-file.ts';
import { compareFolded, foldPlace } from '../src/domain/place-name.ts';
import { allCities, type City } from './gazetteer/geonames.ts';
import { adminCodes } from './gazetteer/provinces.ts';
import { virtualFiles, type BuiltFile } from './virtual-files.ts';

/** Parts of towns, and places that nobody lives in any more. */
const leftOut = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
/** Degrees, about 60 km: a town this near to a unit of china.csv and of its name is that unit's seat. */
const seatDegrees = 0.6;

export async function readChina(): Promise<readonly ChinaRow[]> {
  const text = await readFile(new URL('gazetteer/china.csv', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', chinese = '', latin = '', latitude = '', longitude = ''] = line.split(',');
      return [code, chinese, latin, Number(latitude), Number(longitude)];
    });
}

/** The file as it is described in src/domain/place-file.ts. */
export async function makePlaceFile(): Promise<Uint8Array> {
  const china = await readChina();
  const isUnit = unitsSeats(china);
  const rows = allCities()
    .filter((city) => !leftOut.has(city.featureCode) && !isUnit(city))
    .map((city) => ({ ...city, folded: foldPlace(city.name), region: regionOf(city) }))
    .filter(({ folded }) => folded !== '')
    .sort((p, q) => compareFolded(p.folded, q.folded) || q.population - p.population);
  const countries = [...new Set(rows.map(({ country }) => country))].sort();
  const regions = ['', ...[...new Set(rows.map(({ region }) => region))].filter(Boolean).sort()];
  const head: PlaceFileHead = { count: rows.length, countries, regions, china };
  const headBytes = Buffer.from(JSON.stringify(head));
  const degrees = Buffer.alloc(4 * rows.length);
  rows.forEach(({ loc }, at) => {
    degrees.writeInt16LE(Math.round(loc.coordinates[1] * latitudeSteps), 2 * at);
    degrees.writeInt16LE(Math.round(loc.coordinates[0] * longitudeSteps), 2 * (rows.length + at));
  });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(headBytes.length);
  const bytes = (value: (row: (typeof rows)[number]) => number) => Buffer.from(rows.map(value));
  const columns = [
    bytes(({ country }) => countries.indexOf(country)),
    bytes(({ region }) => regions.indexOf(region)),
    bytes(({ population }) => peopleByte(population)),
    Buffer.from(rows.map(({ name }) => name.replace(/\s+/g, ' ')).join('\n')),
  ];
  return gzipSync(Buffer.concat([length, headBytes, degrees, ...columns]), { level: 9 });
}

/** Whether a town stands in china.csv already. */
function unitsSeats(china: readonly ChinaRow[]): (city: City) => boolean {
  const byName = new Map<string, ChinaRow[]>();
  for (const row of china) byName.set(foldPlace(row[2]), [...(byName.get(foldPlace(row[2])) ?? []), row]);
  return ({ name, country, loc }) =>
    ['CN', 'TW', 'HK', 'MO'].includes(country) &&
    (byName.get(foldPlace(name.replace(/ (?:City|Shi)$/, ''))) ?? []).some(
      ([, , , latitude, longitude]) =>
        Math.hypot(latitude - loc.coordinates[1], longitude - loc.coordinates[0]) < seatDegrees,
    );
}

const provinceOf = new Map(Object.entries(adminCodes).map(([code, admin]) => [admin, `CN-${code}`]));

function regionOf({ country, adminCode }: City): string {
  if (country === 'CN') return provinceOf.get(adminCode) ?? '';
  return country === 'US' ? `US-${adminCode}` : '';
}

let made: Promise<Uint8Array> | undefined;

export function gazetteer(): Plugin {
  return virtualFiles<BuiltFile>({
    moduleId: 'virtual:gazetteer',
    read: async () => [{ name: 'assets/places', ending: 'bin', bytes: await (made ??= makePlaceFile()) }],
    source: (files) => `export const gazetteerUrl = ${files.map(({ url }) => url).join('')};`,
  });
}
