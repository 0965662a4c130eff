/** GIF (version 89a): the logical screen, widened where the first picture reaches beyond it, as decoders widen it. */
import { has, upright, type Measure } from './measured.ts';

const screenEnd = 13;
const [extension, picture] = [0x21, 0x2c];

export const measureGif: Measure = (head) => {
  if (!has(head, 0, screenEnd)) return undefined;
  const [width, height] = [head.getUint16(6, true), head.getUint16(8, true)];
  const at = firstPicture(head);
  if (at === undefined || !has(head, at, 8)) return upright(width, height);
  const right = head.getUint16(at, true) + head.getUint16(at + 4, true);
  const bottom = head.getUint16(at + 2, true) + head.getUint16(at + 6, true);
  return upright(Math.max(width, right), Math.max(height, bottom));
};

/** Where the first picture's place and size stand; undefined where the head ends before that. */
function firstPicture(head: DataView): number | undefined {
  const packed = head.getUint8(10);
  const colours = (packed & 0x80) === 0 ? 0 : 2 ** ((packed & 7) + 1);
  let at = screenEnd + 3 * colours;
  while (has(head, at, 2) && head.getUint8(at) === extension) {
    at += 2;
    // Its blocks, up to the empty one.
    for (let length = 1; length > 0;) {
      if (!has(head, at, 1)) return undefined;
      length = head.getUint8(at);
      at += 1 + length;
    }
  }
  return has(head, at, 1) && head.getUint8(at) === picture ? at + 1 : undefined;
}
