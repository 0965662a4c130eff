/** AVIF (ISO/IEC 23008-12): the largest picture that the file's properties speak of; tiles and thumbnails are smaller. */
import { boxesOf, type Box } from './boxes.ts';
import { fourCode, upright, type Measure } from './measured.ts';

const [meta, properties, container, extents] = ['meta', 'iprp', 'ipco', 'ispe'].map(fourCode);
/** Version and flags in front of a full box's content. */
const fullBox = 4;

export const measureAvif: Measure = (head) => {
  const metaBox = child(head, { start: 0, end: head.byteLength }, meta);
  const found = metaBox && child(head, { ...metaBox, start: metaBox.start + fullBox }, properties);
  const listed = found && child(head, found, container);
  if (listed === undefined) return undefined;
  let largest = { width: 0, height: 0 };
  let seen = false;
  for (const { code, start, end } of boxesOf(head, listed)) {
    if (code !== extents || start + fullBox + 8 > end) continue;
    const [width, height] = [head.getUint32(start + fullBox), head.getUint32(start + fullBox + 4)];
    if (!seen || width * height > largest.width * largest.height) largest = { width, height };
    seen = true;
  }
  return seen ? upright(largest.width, largest.height) : undefined;
};

function child(
  head: DataView,
  within: Pick<Box, 'start' | 'end'>,
  code: number | undefined,
): Box | undefined {
  for (const box of boxesOf(head, within)) if (box.code === code) return box;
  return undefined;
}
