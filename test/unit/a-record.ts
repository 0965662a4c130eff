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
    place: 'Grimsby',
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
  cases: { id, name: 'Thaddeus', note: 'harbour', openedAt: moment, closedAt: moment },
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
};

/** A record of that store with every field filled. */
export function aRecordOf<S extends StoreName>(store: S): Records[S] {
  return records[store];
}
