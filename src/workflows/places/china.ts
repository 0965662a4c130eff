/** Provinces and prefectures of China, and how they are written. */
import type { ChinaRow } from '../../domain/place-file.ts';
import type { Place } from './place.ts';

export interface ChinaUnit extends Place {
  readonly kind: 'province' | 'prefecture';
  readonly chinese: string;
  readonly region: string;
  /** `chinese` without what kind of unit it is: 贵州, 贵阳, 黔东南. */
  readonly short: string;
}

/** Nearly every prefecture has millions of people, and a province tens of them: enough to go before any town of the name. */
const prefecturePeople = 3_000_000;
const provincePeople = 30_000_000;

const peoples =
  /(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族?|哈萨克|柯尔克孜)+(?=自治州$)/;
const kindOfUnit = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治区|自治州|地区|省|市|盟)$/;

export function chinaUnits(rows: readonly ChinaRow[]): readonly ChinaUnit[] {
  return rows.map(([code, chinese, name, latitude, longitude]) => {
    const kind = code.endsWith('0000') ? 'province' : 'prefecture';
    return {
      name,
      chinese,
      short: chinese.replace(peoples, '').replace(kindOfUnit, ''),
      latitude,
      longitude,
      country: countryOf(code),
      region: `CN-${code.slice(0, 2)}`,
      people: kind === 'province' ? provincePeople : prefecturePeople,
      kind,
    };
  });
}

/** Every way to write a unit: 黔东南苗族侗族自治州, 黔东南州, 黔东南. */
export function waysToWrite({ chinese, short }: ChinaUnit): readonly string[] {
  const contracted = chinese.endsWith('自治州') ? [`${short}州`] : [];
  return [chinese, ...contracted, short];
}

function countryOf(code: string): string {
  const own: Readonly<Record<string, string>> = { 71: 'TW', 81: 'HK', 82: 'MO' };
  return own[code.slice(0, 2)] ?? 'CN';
}
