/** Formats whose size stands at one place: PNG, BMP. */
import { fourCode, has, upright, type Measure } from './measured.ts';

const imageHeader = fourCode('IHDR');

/** PNG (W3C, section 11.2.1): the header is the first chunk. */
export const measurePng: Measure = (head) =>
  has(head, 16, 8) && head.getUint32(12) === imageHeader
    ? upright(head.getUint32(16), head.getUint32(20))
    : undefined;

const oldHeader = 12;

/** BMP: 16-bit sides in OS/2's first header, else 32-bit ones; a negative height means rows from the top. */
export const measureBmp: Measure = (head) => {
  if (!has(head, 14, 12)) return undefined;
  return head.getUint32(14, true) === oldHeader
    ? upright(head.getUint16(18, true), head.getUint16(20, true))
    : upright(Math.max(0, head.getInt32(18, true)), Math.abs(head.getInt32(22, true)));
};
