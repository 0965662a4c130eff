import { foldPlace } from '../../domain/place-name.ts';

/** Names that people write and the browser's list of countries does not say so. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
  CN: ['PRC', "People's Republic of China", 'Mainland China', '中华人民共和国'],
  US: ['USA', 'US', 'United States of America', 'America'],
  GB: ['UK', 'Great Britain', 'England', 'Scotland', 'Wales'],
  KR: ['South Korea', 'Korea'],
  KP: ['North Korea'],
  RU: ['Russia'],
  VN: ['Vietnam'],
  MM: ['Burma'],
  HK: ['Hong Kong'],
  MO: ['Macau', 'Macao'],
};

/** From folded names in English and Chinese to ISO codes. */
export function countryNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const languages = ['en', 'zh-CN'].map((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
  return new Map(
    codes.flatMap((code) =>
      [...languages.map((language) => language.of(code) ?? code), ...(alsoCalled[code] ?? [])].map(
        (name) => [foldPlace(name), code] as const,
      ),
    ),
  );
}
