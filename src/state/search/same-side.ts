import type { Side } from '../../workflows/comparison.ts';

/** Whether two sides hold the same faces with the same facts: a search need not begin anew then. */
export function sameSide(a: Side, b: Side): boolean {
  return (
    a.length === b.length &&
    a.every(({ face, age, year }, index) => {
      const other = b[index];
      return (
        other?.face === face &&
        other.year === year &&
        other.age.mean === age.mean &&
        other.age.sd === age.sd &&
        other.age.source === age.source
      );
    })
  );
}
