/** Fading, contrast and grey, as curves of 256 values. */
import type { Treatment } from '../../../domain/treatment.ts';
import type { Raster } from '../raster.ts';

/** New value, 0 to 255, by old value. */
type Curve = Uint8ClampedArray;

/** Share of the pixels that may be cut off at each end of a range: dust and scratches are no black and no white. */
const cutOff = 0.005;
/** Values: a range is never stretched more than this narrow, or an even surface would turn into noise. */
const narrowest = 48;

/** Changes the pixels in their place: fade first, then contrast, then grey. */
export function applyTones(raster: Raster, treatment: Treatment): void {
  const { fade = 0, contrast = 0 } = treatment;
  const grey = treatment.grey === true;
  if (fade === 0 && contrast === 0 && !grey) return;
  const { data } = raster;
  const even = Uint8ClampedArray.from({ length: 256 }, (_, value) => value);
  const [red, green, blue] = fade > 0 ? fadeCurves(data, fade) : [even, even, even];
  const rest = contrast > 0 ? contrastCurve(data, [red, green, blue], contrast) : even;
  const both = (curve: Curve) => curve.map((value) => rest[value] ?? value);
  const [r, g, b] = [both(red), both(green), both(blue)];
  for (let at = 0; at < data.length; at += 4) {
    const [nr, ng, nb] = [r[data[at] ?? 0] ?? 0, g[data[at + 1] ?? 0] ?? 0, b[data[at + 2] ?? 0] ?? 0];
    if (grey) {
      const light = luminance(nr, ng, nb);
      data[at] = light;
      data[at + 1] = light;
      data[at + 2] = light;
    } else {
      data[at] = nr;
      data[at + 1] = ng;
      data[at + 2] = nb;
    }
  }
}

/** Rec. 601, 0 to 255. */
export const luminance = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue;

/** Each dye has faded in its own way: each colour's own range is stretched over all values. */
function fadeCurves(data: Uint8ClampedArray, strength: number): readonly [Curve, Curve, Curve] {
  const curveOf = (channel: number) => {
    const counts = new Uint32Array(256);
    for (let at = channel; at < data.length; at += 4) {
      const value = data[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    return curve(rangeOf(counts), strength, (share) => share);
  };
  return [curveOf(0), curveOf(1), curveOf(2)];
}

/** One curve for all colours, so that none changes: the range of light, stretched and bent a little like an S. */
function contrastCurve(
  data: Uint8ClampedArray,
  curves: readonly [Curve, Curve, Curve],
  strength: number,
): Curve {
  const [red, green, blue] = curves;
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 4) {
    const value = Math.round(
      luminance(red[data[at] ?? 0] ?? 0, green[data[at + 1] ?? 0] ?? 0, blue[data[at + 2] ?? 0] ?? 0),
    );
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return curve(rangeOf(counts), strength, (share) => (share + share * share * (3 - 2 * share)) / 2);
}

/** From the darkest to the lightest value that is no speck. */
function rangeOf(counts: Uint32Array): readonly [number, number] {
  const few = cutOff * counts.reduce((sum, count) => sum + count, 0);
  const low = firstBeyond(counts, few);
  const high = 255 - firstBeyond(counts.slice().reverse(), few);
  const lacking = Math.max(0, narrowest - (high - low)) / 2;
  return [low - lacking, high + lacking];
}

function firstBeyond(counts: Uint32Array, few: number): number {
  let sum = 0;
  return counts.findIndex((count) => {
    sum += count;
    return sum > few;
  });
}

function curve(
  [low, high]: readonly [number, number],
  strength: number,
  bend: (share: number) => number,
): Curve {
  return Uint8ClampedArray.from({ length: 256 }, (_, value) => {
    const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
    return value + strength * (255 * bend(share) - value);
  });
}
