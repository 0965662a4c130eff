/** AVIF and HEIC (ISO/IEC 23008-12): the largest picture that the file's properties speak of; tiles and thumbnails are smaller. */
import { boxesOf, type Box } from './boxes.ts';
import { hevcSize } from './hevc-size.ts';
import { fourCode, upright, type Measure, type Sides } from './measured.ts';

const [meta, properties, container, extents, aperture, hevc] = [
  'meta',
  'iprp',
  'ipco',
  'ispe',
  'clap',
  'hvcC',
].map(fourCode);
/** Version and flags in front of a full box's content. */
const fullBox = 4;

export const measureHeif: Measure = (head) => {
  const metaBox = child(head, { start: 0, end: head.byteLength }, meta);
  const found = metaBox && child(head, { ...metaBox, start: metaBox.start + fullBox }, properties);
  const listed = found && child(head, found, container);
  if (listed === undefined) return undefined;
  let declared: Sides | undefined;
  let coded: Sides | undefined;
  const cuts: Sides[] = [];
  for (const { code, start, end } of boxesOf(head, listed)) {
    if (code === extents && start + fullBox + 8 <= end) {
      const [width, height] = [head.getUint32(start + fullBox), head.getUint32(start + fullBox + 4)];
      declared = larger(declared, { width, height });
    } else if (code === hevc) {
      coded = larger(coded, hevcSize(head, start, end));
    } else if (code === aperture && start + 16 <= end) {
      const cut = { width: fraction(head, start), height: fraction(head, start + 8) };
      if (cut.width >= 1 && cut.height >= 1) cuts.push(cut);
    }
  }
  if (declared === undefined) return undefined;
  const { width, height } = hides(declared, coded) ? coded : declared;
  return { ...upright(width, height), cuts };
};

const larger = (one: Sides | undefined, other: Sides | undefined) =>
  one === undefined || (other !== undefined && other.width * other.height > one.width * one.height)
    ? other
    : one;

/** Pixels by which a coded side may be longer than the shown one: it is a multiple of a block. */
const padding = 64;

/** Whether more is coded than the container says: a decoder makes room for what is coded. */
function hides(declared: Sides, coded: Sides | undefined): coded is Sides {
  const side = Math.max(declared.width, declared.height) + padding;
  return coded !== undefined && (coded.width > side || coded.height > side);
}

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
