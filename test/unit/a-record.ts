import type { Records, StoreName } from '../../src/domain/gallery.ts';
import { aFace } from './a-face.ts';

const id = 'b0b50000-0000-4000-8000-000000000002';
const other = 'c0113c70-0000-4000-8000-000000000001';
const moment = '2026-03-01T10:00:00.000Z';

const records: Records = {
  collections: { id, name: 'Cousins', note: 'from a tin', createdAt: moment },
  people: {
    id,
    collection: other,
    name: 'Ottoline',
    sex: 'female',
    birthYear: 1987,
    missingYear: 1991,
    place: 'Grimsby',
    birthPlace: 'Hull',
    missingPlace: 'Immingham',
    marks: 'a strawberry mark',
    registryNumber: 'LN-204',
    note: 'a scar',
    cover: other,
    createdAt: moment,
  },
  photos: {
    id,
    collection: other,
    fileName: 'pier.jpg',
    bytes: 734_003,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    perceptualHash: 'c3d2e1f0a5b4968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f',
    width: 1600,
    height: 1200,
    format: 'jpeg',
    takenOn: '1994-07-16',
    statedDate: '1994',
    place: 'Saltmarsh',
    note: 'a dog',
    original: false,
    addedAt: moment,
  },
  faces: {
    id,
    photo: other,
    person: other,
    notPeople: [other],
    notFaces: [other],
    face: aFace(),
    statedAge: 7,
  },
  consents: {
    id,
    subject: { kind: 'person', id: other },
    agreedBy: 'parent',
    agreedByName: 'Zephyrine',
    purpose: 'to look for her brother',
    givenOn: '2026-03-01',
    endsOn: '2027-02-28',
    view: 'agreed',
    viewWords: 'yes',
    note: 'signed',
  },
  cases: {
    id,
    name: 'Thaddeus',
    note: 'harbour',
    facts: {
      sex: 'male',
      birthYear: 1989,
      heightCm: 96,
      marks: 'a scar on the chin',
      clothing: 'a yellow coat',
      lastSeenPlace: 'Grimsby',
      lastSeenOn: '1991-05-04',
    },
    references: [{ id: other, face: aFace(), width: 640, height: 480, statedAge: 2, year: 1991 }],
    filters: {
      sex: { strictness: 'strict', value: 'male' },
      birthYear: { strictness: 'soft', from: 1987, to: 1991, tolerance: 2 },
      missingYear: { strictness: 'off', value: 1991, tolerance: 2 },
      place: {
        strictness: 'soft',
        at: { name: 'Grimsby', latitude: 53.567, longitude: -0.08 },
        kilometres: 300,
      },
      consent: { strictness: 'soft' },
    },
    collections: [other],
    openedAt: moment,
    closedAt: moment,
    outcome: 'stopped',
  },
  reviews: {
    id,
    case: other,
    candidate: { kind: 'file', sha256: 'a1'.repeat(32), face: 1, path: 'harbour/1994.jpg' },
    parts: [{ part: 'ears', verdict: 'similar', note: 'both lobes hang free' }],
    decisions: [{ at: moment, verdict: 'lead', reason: 'the ears', evidence: 1.8 }],
  },
  opinions: {
    id,
    case: other,
    madeAt: moment,
    expiresOn: '2026-12-31',
    passphrase: 'seven otters mend quiet harbour bells',
    items: [{ item: other, candidate: { kind: 'person', person: other }, decoy: false }],
    answers: [
      {
        id: other,
        reviewer: 'Ottoline',
        answeredAt: moment,
        mergedAt: moment,
        items: [
          {
            item: other,
            verdict: 'excluded',
            reason: 'the ears differ',
            parts: [{ part: 'ears', verdict: 'different', note: 'one lobe is attached' }],
          },
        ],
      },
    ],
  },
  settings: { id: 'settings', autoLockMinutes: 7, expired: 'remove' },
  imports: {
    id,
    collection: other,
    source: 'scans',
    keepOriginals: false,
    startedAt: moment,
    state: 'done',
    total: 1,
  },
  importItems: {
    id,
    run: other,
    path: 'summer/pier.jpg',
    bytes: 734_003,
    modified: 774_345_600_000.5,
    outcome: { kind: 'stored', photo: other, faces: 1 },
  },
  pairRuns: {
    id,
    collections: { a: [other], b: [id] },
    kernel: 'kernel-of-the-test',
    units: {
      a: { keys: [`person:${id}`], prints: Uint32Array.of(1, 2), lost: Uint32Array.of(0) },
      b: { keys: ['', `face:${other}`], prints: Uint32Array.of(0, 0, 3, 4), lost: Uint32Array.of(0, 1) },
    },
    startedAt: moment,
    goneOnAt: moment,
  },
  pairParts: {
    id,
    run: other,
    block: { a: [0, 1], b: [0, 2] },
    near: { a: Uint32Array.of(0), b: Uint32Array.of(1), similarity: Float64Array.of(0.25) },
  },
};

/** A record of that store with every field filled. */
export function aRecordOf<S extends StoreName>(store: S): Records[S] {
  return records[store];
}
