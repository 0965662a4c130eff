/** Checks of the fields that records of several stores have in common. */
import { list, number, object, oneOf, text, whole, wrong, type Check } from './checks.ts';
import {
  rungs,
  type AgeBelief,
  type Alignment,
  type Box,
  type Face,
  type FaceQuality,
  type FivePoints,
  type Point,
  type Template,
} from './face.ts';
import { plainText } from './plain-text.ts';

/** Longer than anything a person writes; bounded because a file from elsewhere is not written by a person. */
const longestText = 100_000;
const bounded = text(longestText);
export const words: Check<string> = (value) => {
  const checked = bounded(value);
  return checked === wrong ? wrong : plainText(checked);
};
/** Ids lie in clear where the gallery is stored, so a file from elsewhere must not put words into them. */
export const id = text(36, /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
export const day = text(10, /^\d{4}-\d{2}-\d{2}$/);
/** `YYYY` or `YYYY-MM-DD`. */
export const yearOrDay = text(10, /^\d{4}(-\d{2}-\d{2})?$/);
const instantText = text(40, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
/** One that there is: the screens write it out. */
export const instant: Check<string> = (value) => {
  const written = instantText(value);
  return written === wrong || Number.isNaN(Date.parse(written)) ? wrong : written;
};
export const hexadecimal = text(256, /^[0-9a-f]*$/);
export const year = whole(0, 9999);
export const age = number(0, 200);
export const sex = oneOf(['female', 'male']);
const unit = number(0, 1);
const pixels = number();

const point = object<Point>({ x: pixels, y: pixels }, {});
const fivePoints: Check<FivePoints> = (value) => {
  const points = list(point, 5, 5)(value);
  return points === wrong ? wrong : (points as unknown as FivePoints);
};
/** Numbers in text; a Float32Array where a record is checked before it is written. */
const floats: Check<Float32Array> = (value) => {
  if (value instanceof Float32Array) return value.every(Number.isFinite) ? value : wrong;
  const values = list(number(), 4096, 1)(value);
  if (values === wrong) return wrong;
  // What is finite in 64 bits need not be so in 32.
  const single = Float32Array.from(values);
  return single.every(Number.isFinite) ? single : wrong;
};

export const face = object<Face>(
  {
    box: object<Box>({ x: pixels, y: pixels, width: pixels, height: pixels }, {}),
    rung: oneOf(rungs),
    score: number(),
    alignment: object<Alignment>(
      { points: fivePoints, method: oneOf(['mesh', 'landmarks68', 'marked']), confidence: unit },
      {},
    ),
    template: object<Template>({ values: floats, kernel: text(200) }, {}),
    age: object<AgeBelief>(
      { mean: number(), sd: number(), source: oneOf(['stated', 'photo-date', 'estimated']) },
      {},
    ),
    quality: object<FaceQuality>(
      {
        eyeDistance: number(),
        sharpness: number(),
        brightness: number(),
        contrast: number(),
        yaw: number(),
        pitch: number(),
        roll: number(),
      },
      {},
    ),
  },
  {},
);
