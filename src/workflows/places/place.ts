/** A place of the gazetteer. */
export interface Place {
  /** In Latin letters, as GeoNames writes it. */
  readonly name: string;
  /** Only for China's provinces and prefectures. */
  readonly chinese?: string;
  /** Degrees, WGS 84; to about half a kilometre. */
  readonly latitude: number;
  readonly longitude: number;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** `CN-52` for a province of China by its code (GB/T 2260), `US-IL` for a state; absent in other countries. */
  readonly region?: string;
  /** To about 7 %; 0 where nobody knows. */
  readonly people: number;
  readonly kind: 'province' | 'prefecture' | 'town';
}
