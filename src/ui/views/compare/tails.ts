/**
 * Share of a distribution at or above a value, 0 to 1, by the trapezoid rule. `at` rises; `density` may have any
 * scale, what lies outside `at` counts as nothing.
 */
export function shareAbove(at: readonly number[], density: readonly number[], value: number): number {
  let all = 0;
  let above = 0;
  for (let index = 1; index < at.length; index += 1) {
    const [from = 0, to = 0] = [at[index - 1], at[index]];
    const [first = 0, last = 0] = [density[index - 1], density[index]];
    const area = ((to - from) * (first + last)) / 2;
    all += area;
    if (value <= from) above += area;
    else if (value < to) {
      const middle = first + ((last - first) * (value - from)) / (to - from);
      above += ((to - value) * (middle + last)) / 2;
    }
  }
  return all === 0 ? 0 : above / all;
}
