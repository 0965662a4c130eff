/** Facts for people of whom none are known: a life each, and what two sides tell of it, with errors. */
import { readChina } from '../../../.build/gazetteer.ts';
import { allCities } from '../../../.build/gazetteer/geonames.ts';
import type { StatedFacts } from '../../../src/workflows/search/contract.ts';
import { kilometresBetween } from '../../../src/workflows/search/distance.ts';
import { randomFrom } from '../lag/random.ts';

/** How often one telling is wrong, as the issue states it; a wrong year is off by up to so many. */
const wrongYear = { share: 0.15, most: 3 };
const wrongPlace = 0.2;
const born = { from: 1970, years: 36 };

export interface SpreadPlace {
  /** As somebody in China writes it: 贵州省遵义市. */
  readonly text: string;
  readonly people: number;
}

/** China's prefectures with the people of the towns nearest to each, by GeoNames. */
export async function prefectures(): Promise<readonly SpreadPlace[]> {
  const rows = await readChina();
  const provinces = new Map(
    rows.filter(([code]) => code.endsWith('0000')).map(([code, name]) => [code.slice(0, 2), name]),
  );
  const units = rows
    .filter(([code]) => !code.endsWith('0000'))
    .map(([code, name, , latitude, longitude]) => ({
      text: `${provinces.get(code.slice(0, 2)) ?? ''}${name}`,
      latitude,
      longitude,
      people: 0,
    }));
  for (const { country, population, loc } of allCities()) {
    if (country !== 'CN') continue;
    const at = { longitude: loc.coordinates[0], latitude: loc.coordinates[1] };
    const [first, ...others] = units;
    if (first === undefined) break;
    let [nearest, least] = [first, kilometresBetween(at, first)];
    for (const unit of others) {
      const kilometres = kilometresBetween(at, unit);
      if (kilometres < least) [nearest, least] = [unit, kilometres];
    }
    nearest.people += population;
  }
  return units.map(({ text, people }) => ({ text, people }));
}

/** What side A and side B tell of each of so many people. */
export function simulateFacts(
  people: number,
  places: readonly SpreadPlace[],
  seed: number,
): readonly (readonly [StatedFacts, StatedFacts])[] {
  const random = randomFrom(seed);
  const all = places.reduce((sum, place) => sum + place.people, 0);
  const draw = (): string => {
    let left = random() * all;
    return places.find(({ people: own }) => (left -= own) < 0)?.text ?? '';
  };
  const toldYear = (year: number) => {
    if (random() >= wrongYear.share) return year;
    const off = 1 + Math.floor(random() * wrongYear.most);
    return random() < 0.5 ? year - off : year + off;
  };
  const toldPlace = (place: string) => (random() < wrongPlace ? draw() : place);
  return Array.from({ length: people }, () => {
    const birthYear = born.from + Math.floor(random() * born.years);
    const birthPlace = draw();
    const telling = (): StatedFacts => ({
      birthYear: toldYear(birthYear),
      birthPlace: toldPlace(birthPlace),
    });
    return [telling(), telling()];
  });
}
