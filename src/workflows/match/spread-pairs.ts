/**
 * Numbers of pairs of two sides, spread over all of them as evenly as points on a grid can be (a lattice of the golden
 * ratio), so that the same sides give the same pairs; all pairs where there are no more than `most`.
 */
export function spreadPairs(a: number, b: number, most: number): readonly (readonly [number, number])[] {
  if (a * b <= most) return Array.from({ length: a * b }, (_, at) => [Math.floor(at / b), at % b]);
  const golden = (Math.sqrt(5) - 1) / 2;
  return Array.from({ length: most }, (_, at) => [
    Math.floor(((at + 0.5) * a) / most),
    Math.floor(((at * golden) % 1) * b),
  ]);
}
