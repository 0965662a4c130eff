/** Records as a gallery holds them, and a model of how a commit changes them. */
import type { Consent, KeptFace, Person, Photo } from '../../../../src/domain/gallery.ts';
import type { Change, Kept } from '../../../../src/workflows/people/step.ts';
import { aFace } from '../../a-face.ts';

export const then = '2026-01-02T03:04:05.000Z';

export function kept<T>(record: T, revision = 1): Kept<T> {
  return { revision, record };
}

export function aPerson(id: string, change: Partial<Person> = {}): Person {
  return { id, collection: 'album', name: id, createdAt: then, ...change };
}

export function aPhotoRecord(id: string, change: Partial<Photo> = {}): Photo {
  return {
    id,
    collection: 'album',
    fileName: `${id}.jpg`,
    bytes: 1000,
    sha256: id,
    perceptualHash: id,
    width: 1000,
    height: 800,
    format: 'jpeg',
    original: false,
    addedAt: then,
    ...change,
  };
}

export function aKeptFace(id: string, photo: string, change: Partial<KeptFace> = {}): KeptFace {
  return { id, photo, notPeople: [], face: aFace(), ...change };
}

export function aConsent(id: string, person: string, endsOn: string): Consent {
  return {
    id,
    subject: { kind: 'person', id: person },
    agreedBy: 'self',
    agreedByName: '',
    purpose: 'family album',
    givenOn: '2026-01-01',
    endsOn,
    view: 'agreed',
  };
}

/** What is stored, by store and id; pictures by name under `pictures`. */
export type Stored = ReadonlyMap<string, Kept<unknown>>;

/** The stored records after a commit. Throws where a real gallery answers `gallery.conflict`. */
export function afterCommit(stored: Stored, changes: readonly Change[]): Stored {
  const next = new Map(stored);
  for (const change of changes) {
    if (change.kind === 'put-picture') next.set(`pictures/${change.id}`, kept([...change.bytes]));
    else if (change.kind === 'delete-picture') next.delete(`pictures/${change.id}`);
    else {
      const key = `${change.store}/${change.kind === 'put' ? change.record.id : change.id}`;
      if ((next.get(key)?.revision ?? 0) !== change.revision) throw new Error(`conflict at ${key}`);
      if (change.kind === 'put') next.set(key, kept(change.record, change.revision + 1));
      else next.delete(key);
    }
  }
  return next;
}

/** Records without their revisions, for comparing contents. */
export function contents(stored: Stored): Readonly<Record<string, unknown>> {
  const sorted = [...stored].map(([key, { record }]) => [key, record] as const).toSorted();
  return Object.fromEntries(sorted);
}
