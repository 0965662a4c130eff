/** What a record from a backup must look like, field by field, before it is believed. */
import { caseCheck, opinionCheck, reviewCheck } from './case-records.ts';
import { either, flag, list, number, object, oneOf, whole, type Check } from './checks.ts';
import { errorCodes } from './errors.ts';
import { photoFormats } from './face.ts';
import { age, day, face, hexadecimal, id, instant, sex, words, year, yearOrDay } from './field-checks.ts';
import {
  agreeing,
  childViews,
  consentSubjects,
  type BackedUpStore,
  type ImportOutcome,
  type Records,
} from './gallery.ts';
import { treatment } from './treatment-check.ts';

/** Minutes: a day. */
const longestAutoLock = 1440;

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

/** A check for every store that a backup carries. Fields that a record of this version does not have are left out. */
export const recordChecks: { readonly [S in BackedUpStore]: Check<Records[S]> } = {
  collections: object<Records['collections']>({ id, name: words, createdAt: instant }, { note: words }),
  people: object<Records['people']>(
    { id, collection: id, name: words, createdAt: instant },
    {
      sex,
      birthYear: year,
      missingYear: year,
      place: words,
      birthPlace: words,
      missingPlace: words,
      marks: words,
      registryNumber: words,
      note: words,
      cover: id,
    },
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
    {
      takenOn: day,
      statedDate: yearOrDay,
      place: words,
      note: words,
      dpi: whole(1),
      treatment,
      cutFrom: words,
    },
  ),
  faces: object<Records['faces']>(
    { id, photo: id, notPeople: list(id, 1_000_000), face },
    { person: id, statedAge: age, notFaces: list(id, 1_000_000) },
  ),
  consents: object<Records['consents']>(
    {
      id,
      subject: object<Records['consents']['subject']>({ kind: oneOf(consentSubjects), id }, {}),
      agreedBy: oneOf(agreeing),
      agreedByName: words,
      purpose: words,
      givenOn: day,
      endsOn: day,
      view: oneOf(childViews),
    },
    { viewWords: words, note: words },
  ),
  cases: caseCheck,
  reviews: reviewCheck,
  opinions: opinionCheck,
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
    { withTable: flag },
  ),
  importItems: object<Records['importItems']>(
    { id, run: id, path: words, bytes: whole(0), modified: number(), outcome },
    {},
  ),
};
