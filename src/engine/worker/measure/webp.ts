/** WebP (RFC 9649): the canvas of an extended file, else the one frame. */
import { fourCode, has, upright, type Measure } from './measured.ts';

const [extended, lossy, lossless] = [fourCode('VP8X'), fourCode('VP8 '), fourCode('VP8L')];
const losslessSignature = 0x2f;
/** 14 bits a side. */
const mostOfFrame = 0x3fff;

export const measureWebp: Measure = (head) => {
  if (!has(head, 12, 18)) return undefined;
  const chunk = head.getUint32(12);
  if (chunk === extended) return upright(1 + uint24(head, 24), 1 + uint24(head, 27));
  if (chunk === lossy)
    return upright(head.getUint16(26, true) & mostOfFrame, head.getUint16(28, true) & mostOfFrame);
  if (chunk !== lossless || head.getUint8(20) !== losslessSignature) return undefined;
  const bits = head.getUint32(21, true);
  return upright(1 + (bits & mostOfFrame), 1 + ((bits >>> 14) & mostOfFrame));
};

const uint24 = (head: DataView, at: number) => head.getUint16(at, true) | (head.getUint8(at + 2) << 16);
