import { describe, expect, it } from 'vitest';
import { allCities } from '../../../../.build/gazetteer/geonames.ts';
import { adminCodes } from '../../../../.build/gazetteer/provinces.ts';
import { compareFolded, foldPlace } from '../../../../src/domain/place-name.ts';
import { kilometresBetween } from '../../../../src/workflows/search/distance.ts';
import { gazetteer, placeFile, places } from './the-places.ts';

const provinces = gazetteer.units.filter(({ kind }) => kind === 'province');
const prefectures = gazetteer.units.filter(({ kind }) => kind === 'prefecture');
const towns = allCities();
const chinese = towns.filter(({ country }) => country === 'CN');

describe('the gazetteer', () => {
  it('is at most 1.5 MB to fetch', () => {
    expect(placeFile.length).toBeLessThan(1.5e6);
  });

  it('has all 34 provinces and 333 prefectures of the mainland, each name once', () => {
    expect(provinces).toHaveLength(34);
    expect(prefectures.filter(({ country }) => country === 'CN')).toHaveLength(333);
    expect(new Set(gazetteer.units.map(({ chinese }) => chinese)).size).toBe(gazetteer.units.length);
    expect(prefectures.filter(({ chinese }) => chinese.endsWith('自治州'))).toHaveLength(30);
    expect(prefectures.filter(({ chinese }) => chinese.endsWith('盟'))).toHaveLength(3);
  });

  it('knows every one of them by its Chinese name', () => {
    expect(gazetteer.units.filter((unit) => places.resolve(unit.chinese) !== unit)).toEqual([]);
  });

  it('puts every prefecture into its province: a town of that province is near, whatever the next one is', () => {
    const strays = prefectures
      .filter(({ country }) => country === 'CN')
      .filter((unit) => {
        const admin = adminCodes[unit.region.slice(3)];
        const own = chinese.filter((town) => town.adminCode === admin);
        const nearest = Math.min(
          ...own.map(({ loc }) =>
            kilometresBetween(unit, { latitude: loc.coordinates[1], longitude: loc.coordinates[0] }),
          ),
        );
        // 三沙 is an island 300 km off the coast; GeoNames knows few towns of Guizhou and the far north.
        return nearest > (unit.chinese === '三沙市' ? 400 : 200);
      });
    expect(strays.map(({ chinese }) => chinese)).toEqual([]);
  });

  it('is sorted by folded name, so that looking up folds a few names only', () => {
    const some = gazetteer.starting('san', 100_000).filter(({ kind }) => kind === 'town');
    expect(some.length).toBeGreaterThan(1000);
    for (const { name } of some) expect(foldPlace(name).startsWith('san')).toBe(true);
    expect(compareFolded(foldPlace('Łódź'), foldPlace('lodz'))).toBe(0);
  });

  it('keeps points to a kilometre and numbers of people to a tenth', () => {
    const [oslo] = gazetteer.named('oslo');
    const truth = towns.find(({ name, country }) => name === 'Oslo' && country === 'NO');
    if (oslo === undefined || truth === undefined) throw new Error('Oslo');
    const [longitude, latitude] = truth.loc.coordinates;
    expect(kilometresBetween(oslo, { latitude, longitude })).toBeLessThan(1);
    expect(Math.abs(oslo.people / truth.population - 1)).toBeLessThan(0.1);
  });

  it('finds every town of the source by its own name', () => {
    const lost = towns
      .filter((_, at) => at % 1000 === 0)
      .filter(({ featureCode }) => featureCode !== 'PPLX')
      .filter(
        ({ name, country }) => !gazetteer.named(foldPlace(name)).some((place) => place.country === country),
      );
    expect(lost).toEqual([]);
  });
});
