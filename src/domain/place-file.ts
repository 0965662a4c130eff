/**
 * The gazetteer's file, gzip: the length of the head in bytes (uint32), the head as JSON, and then one column after the
 * other, `count` numbers each, least byte first: latitude and longitude (int16), country, region and people (uint8);
 * then the names in UTF-8, one a line. Rows are sorted by `foldPlace(name)`, among those by people, most first.
 */
export interface PlaceFileHead {
  readonly count: number;
  /** ISO 3166-1 codes that the country column points into. */
  readonly countries: readonly string[];
  /**
   * What the region column points into: `CN-52` for a province by its code (GB/T 2260), `US-IL` for a state. The first
   * is empty, for all other countries.
   */
  readonly regions: readonly string[];
  /** Provinces and prefectures of China by code; the first two digits of a code name its province. */
  readonly china: readonly ChinaRow[];
}

/** Code, Chinese name, Latin name, degrees of latitude and longitude. */
export type ChinaRow = readonly [
  code: string,
  chinese: string,
  latin: string,
  latitude: number,
  longitude: number,
];

/** Degrees are kept in steps of 1/360 and 1/180 of a degree: 310 and 620 metres at the most. */
export const latitudeSteps = 360;
export const longitudeSteps = 180;

/** Number of people as one byte, to about 7 %: ten steps to each doubling. */
export function peopleByte(people: number): number {
  return Math.min(255, Math.round(10 * Math.log2(1 + people)));
}

export function peopleOf(byte: number): number {
  return Math.round(2 ** (byte / 10) - 1);
}
