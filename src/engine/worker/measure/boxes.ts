/** Boxes of an ISO base media file (ISO/IEC 14496-12, section 4.2). */
export interface Box {
  readonly code: number;
  /** Where its content begins and ends, in bytes of the file. */
  readonly start: number;
  readonly end: number;
}

/** More than any photo has side by side. */
const mostBoxes = 10_000;
const shortHead = 8;
const longHead = 16;

/** The boxes side by side between `start` and `end`, up to the first that is not whole; each is looked at once. */
export function* boxesOf(head: DataView, { start, end }: Pick<Box, 'start' | 'end'>): Generator<Box> {
  let at = start;
  for (let count = 0; count < mostBoxes && at + shortHead <= end; count += 1) {
    const said = head.getUint32(at);
    const isLong = said === 1;
    if (isLong && at + longHead > end) return;
    const length = isLong ? Number(head.getBigUint64(at + shortHead)) : said;
    const headLength = isLong ? longHead : shortHead;
    // Nought: as far as the file goes.
    const next = length === 0 ? end : at + length;
    if (next > end || next < at + headLength) return;
    yield { code: head.getUint32(at + 4), start: at + headLength, end: next };
    at = next;
  }
}
