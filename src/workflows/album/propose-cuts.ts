/** A scan of an album page: which part of it belongs to which face. */
import { clampedBox, type Part } from './part.ts';
import type { Face, PhotoFaces } from '../../domain/face.ts';
import type { ShareBox } from '../../domain/treatment.ts';

/** How far a head and its shoulders reach from the middle of a face, in sides of its box. */
const head = { side: 1.3, above: 1.2, below: 1.8 } as const;
/** Faces of one print stand nearer than so many sides of the larger box; those of several prints lie apart. */
const apart = 2.2;
/** A page of more faces is a crowd. */
const mostCuts = 30;

/**
 * For each face, in their order, the part of the page to cut out for it: its head and shoulders, and nothing of its
 * neighbours' where that can be. None where the photo is no page of several: one face, or faces so near to each other
 * that they stand in one print.
 */
export function proposeCuts({
  width,
  height,
  faces,
}: Pick<PhotoFaces, 'width' | 'height' | 'faces'>): readonly ShareBox[] {
  if (faces.length < 2 || faces.length > mostCuts || !faces.every((face) => isAlone(face, faces))) return [];
  const parts = faces.map((face) => clampedBox(aroundHead(face), { width, height }));
  return separated(parts, faces).map(({ left, top, right, bottom }) => ({
    x: left / width,
    y: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  }));
}

const middleOf = ({ box }: Face) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
const sideOf = ({ box }: Face) => Math.max(box.width, box.height);

function isAlone(face: Face, faces: readonly Face[]): boolean {
  const here = middleOf(face);
  return faces.every((other) => {
    if (other === face) return true;
    const there = middleOf(other);
    return Math.hypot(here.x - there.x, here.y - there.y) >= apart * Math.max(sideOf(face), sideOf(other));
  });
}

function aroundHead(face: Face): Part {
  const { x, y } = middleOf(face);
  const side = sideOf(face);
  return {
    left: x - head.side * side,
    right: x + head.side * side,
    top: y - head.above * side,
    bottom: y + head.below * side,
  };
}

/** Where two parts reach into each other, both end half way between their faces, along the way that costs less. */
function separated(parts: readonly Part[], faces: readonly Face[]): readonly Part[] {
  const cut: { -readonly [side in keyof Part]: number }[] = parts.map((part) => ({ ...part }));
  cut.forEach((one, first) => {
    cut.forEach((other, second) => {
      const [face, otherFace] = [faces[first], faces[second]];
      if (second <= first || face === undefined || otherFace === undefined || !overlap(one, other)) return;
      const [here, there] = [middleOf(face), middleOf(otherFace)];
      if (Math.abs(here.x - there.x) >= Math.abs(here.y - there.y)) {
        const between = (here.x + there.x) / 2;
        const [left, right] = here.x < there.x ? [one, other] : [other, one];
        left.right = Math.min(left.right, between);
        right.left = Math.max(right.left, between);
      } else {
        const between = (here.y + there.y) / 2;
        const [upper, lower] = here.y < there.y ? [one, other] : [other, one];
        upper.bottom = Math.min(upper.bottom, between);
        lower.top = Math.max(lower.top, between);
      }
    });
  });
  return cut;
}

const overlap = (one: Part, other: Part) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
