import { Unzlib } from 'fflate';

/** Bytes handed over at a time: each may become a thousand times as many before they can be counted. */
const step = 16 * 1024;

/** As many bytes of a zlib stream as are wanted, the rest nought where it has less. Throws where it is damaged. */
export function inflate(packed: Uint8Array, into: Uint8Array): void {
  let filled = 0;
  const stream = new Unzlib((chunk) => {
    const part = chunk.subarray(0, into.length - filled);
    into.set(part, filled);
    filled += part.length;
  });
  for (let at = 0; at < packed.length && filled < into.length; at += step)
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
}
