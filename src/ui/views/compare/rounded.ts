/** A count as honest as its origin: one significant digit, or two where the first is a 1 and one would be coarse. */
export function rounded(count: number): number {
  if (count <= 0) return 0;
  const size = 10 ** Math.floor(Math.log10(count));
  const step = count / size < 2 ? size / 10 : size;
  return Math.round(Math.round(count / step) * step);
}
