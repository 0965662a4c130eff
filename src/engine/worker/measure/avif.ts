/** AVIF (ISO/IEC 23008-12): the largest picture that the file's properties speak of; tiles and thumbnails are smaller. */
import { boxesOf, type Box } from './boxes.ts';
import { fourCode, upright, type Measure, type Sides } from './measured.ts';

const [meta, properties, container, extents, aperture] = ['meta', 'iprp', 'ipco', 'ispe', 'clap'].map(
  fourCode,
);
/** Version and flags in front of a full box's content. */
const fullBox = 4;

export const measureAvif: Measure = (head) => {
  const metaBox = child(head, { start: 0, end: head.byteLength }, meta);
  const found = metaBox && child(head, { ...metaBox, start: metaBox.start + fullBox }, properties);
  const listed = found && child(head, found, container);
  if (listed === undefined) return undefined;
  let largest: Sides | undefined;
  const cuts: Sides[] = [];
  for (const { code, start, end } of boxesOf(head, listed)) {
    if (code === aperture && start + 16 <= end) {
      const cut = { width: fraction(head, start), height: fraction(head, start + 8) };
      if (cut.width >= 1 && cut.height >= 1) cuts.push(cut);
    }
    if (code !== extents || start + fullBox + 8 > end) continue;
    const [width, height] = [head.getUint32(start + fullBox), head.getUint32(start + fullBox + 4)];
    if (largest === undefined || width * height > largest.width * largest.height) largest = { width, height };
  }
  return largest && { ...upright(largest.width, largest.height), cuts };
};

/** Numerator and denominator. */
const fraction = (head: DataView, at: number) => head.getUint32(at) / head.getUint32(at + 4);

function child(
  head: DataView,
  within: Pick<Box, 'start' | 'end'>,
  code: number | undefined,
): Box | undefined {
  for (const box of boxesOf(head, within)) if (box.code === code) return box;
  return undefined;
}
