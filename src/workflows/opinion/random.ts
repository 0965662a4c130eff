/** Chance that nobody can foretell: `Math.random` could be worked out from a few of its numbers. */

/** A whole number from 0 to below `count`, each as likely; `count` is at most 2^32. */
export function randomBelow(count: number): number {
  // Numbers above the last whole multiple would make the small ones likelier.
  const limit = 2 ** 32 - (2 ** 32 % count);
  const drawn = new Uint32Array(1);
  for (;;) {
    const value = crypto.getRandomValues(drawn)[0] ?? limit;
    if (value < limit) return value % count;
  }
}

/** The same in random order (Fisher and Yates). */
export function shuffled<T>(values: readonly T[]): readonly T[] {
  const rest = [...values];
  return values.flatMap(() => rest.splice(randomBelow(rest.length), 1));
}
