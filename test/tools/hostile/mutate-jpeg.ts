/** Damage that only a JPEG can have: to its segments, its size, its scans and its EXIF block. */
import type { Dice } from './dice.ts';
import { joined, patched } from './patch.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface Segment {
  readonly marker: number;
  /** From 0xFF to the last byte of the segment. */
  readonly start: number;
  readonly end: number;
}

/** The segments in front of the pixels, the first scan's head being the last. */
function segmentsOf(photo: Bytes): readonly [Segment, ...Segment[]] {
  const view = new DataView(photo.buffer);
  const segments: Segment[] = [];
  for (let at = 2; at + 4 <= photo.length;) {
    const segment = { marker: view.getUint8(at + 1), start: at, end: at + 2 + view.getUint16(at + 2) };
    segments.push(segment);
    at = segment.end;
    if (segment.marker === 0xda) break;
  }
  const [first, ...others] = segments;
  if (first === undefined) throw new Error('a JPEG without segments');
  return [first, ...others];
}

const isFrame = ({ marker }: Segment) => marker >= 0xc0 && marker <= 0xc2;

const nothing = new Uint8Array();
const endOfImage = Uint8Array.of(0xff, 0xd9);

/** A progressive photo cut between its scans, with and without an end. */
function cutScans(photo: Bytes, dice: Dice): Bytes {
  const scans = [...photo.keys()].filter((at) => photo[at] === 0xff && photo[at + 1] === 0xda);
  const cut = scans[dice.whole(0, scans.length - 1)] ?? photo.length;
  return joined(photo.subarray(0, cut + dice.whole(0, 40)), dice.one([nothing, endOfImage]));
}

export function damagedJpeg(photo: Bytes, dice: Dice): Bytes {
  const segments = segmentsOf(photo);
  const segment = dice.one(segments);
  const frame = segments.find(isFrame) ?? segment;
  const exif = segments.find(({ marker }) => marker === 0xe1) ?? segment;
  const copies = dice.whole(1, 200);
  const damages: readonly [() => Bytes, ...(() => Bytes)[]] = [
    // A segment that says it is longer or shorter than it is.
    () => patched(photo, segment.start + 2, 2, dice.one([0, 1, 2, 3, dice.whole(0, 0xffff), 0xffff])),
    // Another size than the pixels have.
    () =>
      patched(photo, frame.start + 5 + dice.one([0, 2]), 2, dice.one([0, 1, 8, dice.whole(1, 2000), 65_500])),
    // Other sampling, precision, or number of colours.
    () => patched(photo, frame.start + dice.whole(4, 16), 2, dice.whole(0, 0xffff)),
    // EXIF whose offsets and counts lead out of the block, back into it, or nowhere.
    () =>
      patched(
        photo,
        dice.whole(exif.start + 4, exif.end - 5),
        4,
        dice.one([0, 8, 0xff, 0xffff, 0xffffffff]),
        true,
      ),
    // The same segment many times over, or not at all.
    () =>
      joined(
        photo.subarray(0, segment.start),
        ...Array.from({ length: copies }, () => photo.subarray(segment.start, segment.end)),
        photo.subarray(segment.end),
      ),
    () => joined(photo.subarray(0, segment.start), photo.subarray(segment.end)),
    () => cutScans(photo, dice),
  ];
  return dice.one(damages)();
}
