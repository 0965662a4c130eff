/** LZW as TIFF 6.0 has it (section 13): codes of 9 to 12 bits, most significant bit first. */
const [clear, end, first] = [256, 257, 258];
const mostBits = 12;

/**
 * Whether every code names an entry that is there by then. A decoder that is handed another one may go round in
 * circles for ever.
 */
export function isSoundLzw(bytes: Uint8Array): boolean {
  let [next, bits, isFresh] = [first, 9, true];
  for (let at = 0; at + bits <= bytes.length * 8;) {
    const code = codeAt(bytes, at, bits);
    at += bits;
    if (code === end) return true;
    if (code === clear) {
      [next, bits, isFresh] = [first, 9, true];
      continue;
    }
    if (isFresh ? code >= clear : code > next) return false;
    if (!isFresh) {
      next += 1;
      if (next + 1 === 2 ** bits && bits < mostBits) bits += 1;
    }
    isFresh = false;
  }
  return true;
}

function codeAt(bytes: Uint8Array, at: number, bits: number): number {
  const byte = at >> 3;
  const three = ((bytes[byte] ?? 0) << 16) | ((bytes[byte + 1] ?? 0) << 8) | (bytes[byte + 2] ?? 0);
  return (three >> (24 - (at & 7) - bits)) & (2 ** bits - 1);
}
