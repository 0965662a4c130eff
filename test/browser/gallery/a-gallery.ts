/**
 * A small gallery with something in every store; its texts are rare enough to be looked for among raw bytes.
 * fixtures/version-*.json hold these very records as older versions stored them.
 */
import type { Case, OpinionRequest, Review } from '../../../src/domain/case.ts';
import type { Change } from '../../../src/gallery/contract.ts';
import type {
  Collection,
  Consent,
  ImportItem,
  ImportRun,
  KeptFace,
  Person,
  Photo,
  Settings,
} from '../../../src/domain/gallery.ts';
import { pictureId } from '../../../src/domain/gallery.ts';
import type { PairPart, PairRun } from '../../../src/domain/pair-run.ts';
import { noFilters } from '../../../src/domain/search-filters.ts';

export const collection: Collection = {
  id: 'c0113c70-0000-4000-8000-000000000001',
  name: 'Quillfeather cousins',
  note: 'from Aunt Zephyrine’s biscuit tin',
  createdAt: '2026-03-01T10:00:00.000Z',
};

export const person: Person = {
  id: 'b0b50000-0000-4000-8000-000000000002',
  collection: collection.id,
  name: 'Ottoline Quillfeather 奎羽',
  sex: 'female',
  birthYear: 1987,
  place: 'Nether Wallop',
  note: 'has a scar above the left eyebrow',
  createdAt: '2026-03-01T10:01:00.000Z',
};

/** 128 numbers of length 1, each with bytes of its own. */
export const template = Float32Array.from(
  { length: 128 },
  (_, index) => Math.sin(index + 1) / Math.sqrt(64.2),
);

export const photo: Photo = {
  id: 'f0700000-0000-4000-8000-000000000003',
  collection: collection.id,
  fileName: 'Ottoline-on-the-pier-1994.jpg',
  bytes: 734_003,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  perceptualHash: 'c3d2e1f0a5b4968778695a4b3c2d1e0ff0e1d2c3b4a5968778695a4b3c2d1e0f',
  width: 1600,
  height: 1200,
  format: 'jpeg',
  takenOn: '1994-07-16',
  statedDate: '1994',
  place: 'Saltmarsh-by-the-Sea',
  note: 'the dog is called Pemberton',
  original: false,
  addedAt: '2026-03-01T10:02:00.000Z',
};

export const face: KeptFace = {
  id: 'face0000-0000-4000-8000-000000000004',
  photo: photo.id,
  person: person.id,
  notPeople: [],
  statedAge: 7,
  face: {
    box: { x: 200, y: 180, width: 260, height: 300 },
    rung: 'tiny',
    score: 0.91,
    alignment: {
      points: [
        { x: 270, y: 280 },
        { x: 390, y: 281 },
        { x: 330, y: 350 },
        { x: 285, y: 410 },
        { x: 378, y: 412 },
      ],
      method: 'mesh',
      confidence: 0.97,
    },
    template: { values: template, kernel: 'kernel-of-the-test' },
    age: { mean: 7.4, sd: 2.1, source: 'photo-date' },
    quality: {
      eyeDistance: 120,
      sharpness: 0.8,
      brightness: 0.5,
      contrast: 0.2,
      yaw: 3,
      pitch: -2,
      roll: 1,
    },
  },
};

export const consent: Consent = {
  id: 'c025e271-0000-4000-8000-000000000005',
  subject: { kind: 'person', id: person.id },
  agreedBy: 'self',
  agreedByName: 'Ottoline herself, on the telephone',
  purpose: 'to look for her brother Thaddeus',
  givenOn: '2026-03-01',
  endsOn: '2027-02-28',
  view: 'agreed',
  viewWords: 'yes, do look for Taddy',
  note: 'signed paper in the blue folder',
};

export const searching: Case = {
  id: 'ca5e0000-0000-4000-8000-000000000006',
  name: 'Thaddeus, last seen in Grimsby',
  note: 'ask the harbour office',
  facts: {
    sex: 'male',
    birthYear: 1989,
    heightCm: 96,
    marks: 'strawberry mark behind the right knee',
    clothing: 'canary-coloured oilskin',
    lastSeenPlace: 'Immingham dock gates',
    lastSeenOn: '1991-05-04',
  },
  references: [
    {
      id: '4ef00000-0000-4000-8000-000000000009',
      face: { ...face.face, age: { mean: 2.5, sd: 1, source: 'stated' } },
      width: 900,
      height: 700,
      statedAge: 2,
      year: 1991,
    },
  ],
  filters: noFilters,
  collections: [collection.id],
  openedAt: '2026-03-02T09:00:00.000Z',
};

export const caseConsent: Consent = {
  id: 'c025e271-0000-4000-8000-00000000000a',
  subject: { kind: 'case', id: searching.id },
  agreedBy: 'parent',
  agreedByName: 'Mrs Philippa Quillfeather-Boggs',
  purpose: 'so that Taddy may be traced',
  givenOn: '2026-03-02',
  endsOn: '2027-03-01',
  view: 'cannot-be-reached',
};

export const review: Review = {
  id: '4e71e000-0000-4000-8000-00000000000b',
  case: searching.id,
  candidate: { kind: 'person', person: person.id },
  parts: [{ part: 'ears', verdict: 'different', note: 'lobes hang quite otherwise' }],
  decisions: [
    { at: '2026-03-03T09:00:00.000Z', verdict: 'unsure', reason: 'blurred about the chin', evidence: 0.4 },
    { at: '2026-03-04T09:00:00.000Z', verdict: 'excluded', reason: 'it is his own cousin', evidence: 0.4 },
  ],
};

export const opinion: OpinionRequest = {
  id: '0b171000-0000-4000-8000-00000000000c',
  case: searching.id,
  madeAt: '2026-03-05T09:00:00.000Z',
  expiresOn: '2026-04-05',
  passphrase: 'seven otters mend quiet harbour bells',
  items: [
    {
      item: '17e30000-0000-4000-8000-00000000000d',
      candidate: { kind: 'person', person: person.id },
      decoy: false,
    },
  ],
  answers: [
    {
      id: 'a4500000-0000-4000-8000-00000000000e',
      reviewer: 'Barnaby of the lifeboat',
      answeredAt: '2026-03-06T09:00:00.000Z',
      mergedAt: '2026-03-07T09:00:00.000Z',
      items: [
        {
          item: '17e30000-0000-4000-8000-00000000000d',
          verdict: 'excluded',
          reason: 'brows grow together in one only',
          parts: [],
        },
      ],
    },
  ],
};

export const settings: Settings = { id: 'settings', autoLockMinutes: 7, expired: 'remove' };

export const run: ImportRun = {
  id: '1a900000-0000-4000-8000-000000000007',
  collection: collection.id,
  source: 'Biscuit tin scans',
  keepOriginals: false,
  startedAt: '2026-03-01T10:02:00.000Z',
  state: 'done',
  total: 1,
};

export const item: ImportItem = {
  id: '1a91e000-0000-4000-8000-000000000008',
  run: run.id,
  path: 'summer/pier/Ottoline-on-the-pier-1994.jpg',
  bytes: photo.bytes,
  modified: 774_345_600_000,
  outcome: { kind: 'stored', photo: photo.id, faces: 1 },
};

export const pairRun: PairRun = {
  id: '9a124000-0000-4000-8000-00000000000f',
  collections: { a: [collection.id], b: [] },
  kernel: 'kernel-of-the-test',
  units: {
    a: {
      keys: [`person:${person.id}`, ''],
      prints: Uint32Array.of(0xc0ffee11, 0xdecade22, 0, 0),
      lost: Uint32Array.of(1, 0),
    },
    b: { keys: [`face:${face.id}`], prints: Uint32Array.of(0xfacade33, 0xbadcab44), lost: Uint32Array.of(0) },
  },
  startedAt: '2026-03-08T09:00:00.000Z',
  goneOnAt: '2026-03-09T09:00:00.000Z',
};

export const pairPart: PairPart = {
  id: '9a124000-0000-4000-8000-000000000010',
  run: pairRun.id,
  block: { a: [0, 2], b: [0, 1] },
  near: { a: Uint32Array.of(0), b: Uint32Array.of(0), similarity: Float64Array.of(0.123456789) },
};

/** Stands for an encoded picture: a JPEG's first bytes, then bytes that are unlike anything else. */
export const viewBytes = Uint8Array.from({ length: 4096 }, (_, index) =>
  index < 4 ? ([0xff, 0xd8, 0xff, 0xe0][index] ?? 0) : (index * 167 + (index >> 8) * 13) & 0xff,
);
export const cropBytes = viewBytes.map((byte, index) => (index < 4 ? byte : byte ^ 0x5a));

export const picturesOfAll = [
  pictureId('view', photo.id),
  pictureId('crop', face.id),
  ...searching.references.flatMap(({ id }) => [pictureId('view', id), pictureId('crop', id)]),
] as const;

/** Ids, which lie in clear, and words of our own. */
const fieldsInClear = new Set([
  ...['id', 'collection', 'collections', 'run', 'case', 'person', 'photo', 'item'],
  ...['kind', 'part'],
  // Collections of the two sides of a comparison.
  ...['a', 'b'],
]);

function textsIn(value: unknown, field = ''): readonly string[] {
  if (typeof value === 'string') return value.length > 3 && !fieldsInClear.has(field) ? [value] : [];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    textsIn(inner, Array.isArray(value) ? field : name),
  );
}

/** Everything a person wrote or a file was called, and the dates and hashes. */
export const tellTales: readonly string[] = [
  ...new Set(
    [collection, person, photo, consent, searching, caseConsent, review, opinion, run, item, pairRun].flatMap(
      (record) => textsIn(record),
    ),
  ),
];

/** One record in every store, with pictures of the photo, the face and the case. */
export const fill: readonly Change[] = [
  { kind: 'put', store: 'collections', record: collection, revision: 0 },
  { kind: 'put', store: 'people', record: person, revision: 0 },
  { kind: 'put', store: 'photos', record: photo, revision: 0 },
  { kind: 'put', store: 'faces', record: face, revision: 0 },
  { kind: 'put', store: 'consents', record: consent, revision: 0 },
  { kind: 'put', store: 'cases', record: searching, revision: 0 },
  { kind: 'put', store: 'reviews', record: review, revision: 0 },
  { kind: 'put', store: 'opinions', record: opinion, revision: 0 },
  { kind: 'put', store: 'settings', record: settings, revision: 0 },
  { kind: 'put', store: 'imports', record: run, revision: 0 },
  { kind: 'put', store: 'importItems', record: item, revision: 0 },
  { kind: 'put', store: 'pairRuns', record: pairRun, revision: 0 },
  { kind: 'put', store: 'pairParts', record: pairPart, revision: 0 },
  ...picturesOfAll.map((id): Change => {
    const view = id.startsWith('view:');
    return {
      kind: 'put-picture',
      id,
      bytes: view ? viewBytes : cropBytes,
      type: view ? 'image/jpeg' : 'image/webp',
    };
  }),
];
