interface Point {
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the Earth in kilometres (IUGG). */
const radius = 6371.0088;

/** Great-circle distance in kilometres, by the haversine formula: right to half a percent, and for near points too. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const across = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const along = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const share = across + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * along;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(share)));
}
