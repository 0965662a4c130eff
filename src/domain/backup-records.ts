/** What a record from a backup must look like, field by field, before it is believed. */
import { either, flag, list, number, object, oneOf, text, whole, wrong, type Check } from './checks.ts';
import { errorCodes } from './errors.ts';
import {
  photoFormats,
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
import { agreeing, childViews, type ImportOutcome, type Records, type StoreName } from './gallery.ts';

/** Longer than anything a person writes; bounded because a file from elsewhere is not written by a person. */
const longestText = 1_000_000;
const words = text(longestText);
/** Ids lie in clear where the gallery is stored, so a file from elsewhere must not put words into them. */
const id = text(36, /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
const day = text(10, /^\d{4}-\d{2}-\d{2}$/);
const instant = text(40, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
const hexadecimal = text(256, /^[0-9a-f]*$/);
const year = whole(0, 9999);
const age = number(0, 200);
const unit = number(0, 1);
const pixels = number();
/** Minutes: a day. */
const longestAutoLock = 1440;

const point = object<Point>({ x: pixels, y: pixels }, {});
const fivePoints: Check<FivePoints> = (value) => {
  const points = list(point, 5, 5)(value);
  return points === wrong ? wrong : (points as unknown as FivePoints);
};
/** Numbers in text; a Float32Array where a record is checked before it is written. */
const floats: Check<Float32Array> = (value) => {
  if (value instanceof Float32Array) return value.every(Number.isFinite) ? value : wrong;
  const values = list(number(), 4096, 1)(value);
  return values === wrong ? wrong : Float32Array.from(values);
};

const face = object<Face>(
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

const outcome = either<ImportOutcome>(
  object<Extract<ImportOutcome, { kind: 'stored' }>>(
    { kind: oneOf(['stored']), photo: id, faces: whole(0) },
    {},
  ),
  object<Extract<ImportOutcome, { kind: 'no-face' }>>({ kind: oneOf(['no-face']), photo: id }, {}),
  object<Extract<ImportOutcome, { kind: 'duplicate' | 'near-duplicate' }>>(
    { kind: oneOf(['duplicate', 'near-duplicate']), of: id },
    {},
  ),
  object<Extract<ImportOutcome, { kind: 'failed' }>>(
    { kind: oneOf(['failed']), code: oneOf(errorCodes) },
    {},
  ),
);

/** A check for every store. Fields that a record of this version does not have are left out. */
export const recordChecks: { readonly [S in StoreName]: Check<Records[S]> } = {
  collections: object<Records['collections']>({ id, name: words, createdAt: instant }, { note: words }),
  people: object<Records['people']>(
    { id, collection: id, name: words, createdAt: instant },
    { sex: oneOf(['female', 'male']), birthYear: year, place: words, note: words, cover: id },
  ),
  photos: object<Records['photos']>(
    {
      id,
      collection: id,
      fileName: words,
      bytes: whole(0),
      sha256: hexadecimal,
      perceptualHash: hexadecimal,
      width: whole(0),
      height: whole(0),
      format: oneOf(photoFormats),
      original: flag,
      addedAt: instant,
    },
    { takenOn: day, statedDate: text(10, /^\d{4}(-\d{2}-\d{2})?$/), place: words, note: words },
  ),
  faces: object<Records['faces']>(
    { id, photo: id, notPeople: list(id, 1_000_000), face },
    { person: id, statedAge: age, notFaces: list(id, 1_000_000) },
  ),
  consents: object<Records['consents']>(
    {
      id,
      subject: object<Records['consents']['subject']>({ kind: oneOf(['person', 'collection']), id }, {}),
      agreedBy: oneOf(agreeing),
      agreedByName: words,
      purpose: words,
      givenOn: day,
      endsOn: day,
      view: oneOf(childViews),
    },
    { viewWords: words, note: words },
  ),
  cases: object<Records['cases']>({ id, name: words, openedAt: instant }, { note: words, closedAt: instant }),
  settings: object<Records['settings']>(
    {
      id: oneOf(['settings']),
      autoLockMinutes: number(1, longestAutoLock),
      expired: oneOf(['ask', 'remove']),
    },
    {},
  ),
  imports: object<Records['imports']>(
    {
      id,
      collection: id,
      source: words,
      keepOriginals: flag,
      startedAt: instant,
      state: oneOf(['running', 'paused', 'cancelled', 'done']),
      total: whole(0),
    },
    {},
  ),
  importItems: object<Records['importItems']>(
    { id, run: id, path: words, bytes: whole(0), modified: number(), outcome },
    {},
  ),
};
