/** A nonce of 12 bytes and a tag of 16: AES-GCM never makes less. */
const leastBytes = 28;
/**
 * Pearson's chi-square over 256 byte values has mean 255 and standard deviation 22.6 for random bytes; this is twelve
 * deviations off, which chance does not reach in any number of records, while text, MessagePack, numbers of a template
 * and files of pictures go far beyond it.
 */
const mostChiSquare = 526;

const counts = new Uint32Array(256);

/**
 * Whether bytes look like noise, as all that AES makes does. What is readable has a pattern, which this sees from some
 * dozens of bytes on; it cannot tell a good cipher from a bad one.
 */
export function looksSealed(bytes: Uint8Array): boolean {
  if (bytes.length < leastBytes) return false;
  counts.fill(0);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  let squares = 0;
  for (const count of counts) squares += count * count;
  return (squares * counts.length) / bytes.length - bytes.length <= mostChiSquare;
}
