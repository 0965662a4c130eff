/** Scripts that are written from right to left: Hebrew, Arabic and the others of their blocks in Unicode. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const turning = /[\u061c\u200e\u200f\u202a-\u202e]/g;
const isolates = /[\u2066-\u2069]/g;
const [firstStrong, popIsolate] = ['\u2068', '\u2069'];

/**
 * A value as it may stand in the middle of a sentence: what turns the direction of writing ends with it, so that the
 * words and numbers around it stay where they are (Unicode, UAX 9). Unchanged where it is written like our own words.
 */
export function isolated(value: string): string {
  // A message within a message comes with its own isolates.
  const turned = value.replaceAll(turning, '');
  const plain = isBalanced(turned) ? turned : turned.replaceAll(isolates, '');
  return rightToLeft.test(plain) ? firstStrong + plain + popIsolate : plain;
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(isolates)) {
    open += sign === popIsolate ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
