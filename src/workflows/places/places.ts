import { countryNames } from './countries.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Place } from './place.ts';
import { ChineseReader } from './read-chinese.ts';
import { LatinReader } from './read-latin.ts';
import { searchPlaces } from './search-places.ts';

export type { Place } from './place.ts';

/** What can be asked of the gazetteer. */
export interface Places {
  /** Places whose name starts with what is typed in Latin letters or in Chinese, at most `limit`, likeliest first. */
  search(typed: string, limit: number): readonly Place[];
  /**
   * The place that somebody wrote in their own words ("Zunyi, Guizhou", 贵州遵义). Undefined where nothing is known, and
   * where it may mean places far apart and no country or province decides.
   */
  readonly resolve: (text: string) => Place | undefined;
  /**
   * The place in somebody's words as far as distances can be measured from it. Undefined for a whole province too, which
   * is as wide as most rings: whoever was seen "in Guizhou" was not seen in its capital.
   */
  readonly pointOf: (text: string) => Place | undefined;
  /** A place as it is read in a language: "Guiyang, Guizhou, China", 贵州省贵阳市. */
  label(place: Place, locale: string): string;
}

export function createPlaces(gazetteer: Gazetteer): Places {
  const chinese = new ChineseReader(gazetteer.units);
  const countries = countryNames(gazetteer.countries);
  const latin = new LatinReader(gazetteer, countries);
  const provinces = new Map(
    gazetteer.units.filter(({ kind }) => kind === 'province').map((unit) => [unit.region, unit]),
  );
  const divided = new Set(
    gazetteer.units.filter(({ kind }) => kind === 'prefecture').map(({ region }) => region),
  );
  const resolved = new Map<string, Place | undefined>();
  const resolve = (text: string): Place | undefined => {
    // The same few hundred places stand in thousands of records.
    if (!resolved.has(text)) resolved.set(text, chinese.read(text) ?? latin.read(text));
    return resolved.get(text);
  };
  return {
    search: (typed, limit) => searchPlaces(gazetteer, countries, typed, limit),
    resolve,
    pointOf(text) {
      const place = resolve(text);
      // Beijing and the like are provinces and cities at once, and have no prefectures.
      return place?.kind === 'province' && divided.has(place.region ?? '') ? undefined : place;
    },
    label(place, locale) {
      const country = new Intl.DisplayNames(locale, { type: 'region' }).of(place.country) ?? place.country;
      const province = place.kind === 'province' ? undefined : provinces.get(place.region ?? '');
      if (locale.startsWith('zh') && place.chinese !== undefined)
        return `${province?.chinese ?? ''}${place.chinese}`;
      const region = province?.name ?? place.region?.replace(/^(?:US-|CN-.*)/, '');
      return [place.name, region, country]
        .filter((part, at, all) => part !== undefined && part !== '' && all.indexOf(part) === at)
        .join(', ');
    },
  };
}
