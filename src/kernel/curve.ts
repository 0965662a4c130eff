import type { Curve } from './fitted.ts';

/** Value at `x`: straight lines between the knots, flat outside them. */
export function valueAt({ at, value }: Curve, x: number): number {
  const upper = at.findIndex((knot) => knot >= x);
  const known = (index: number) => value[index] ?? Number.NaN;
  if (upper === 0) return known(0);
  if (upper === -1) return known(value.length - 1);
  const left = at[upper - 1] ?? x;
  const right = at[upper] ?? x;
  return known(upper - 1) + ((x - left) / (right - left)) * (known(upper) - known(upper - 1));
}
