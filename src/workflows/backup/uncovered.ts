import type { Case } from '../../domain/case.ts';
import { coverage, type Coverage } from '../../domain/consent.ts';
import type { Consent, DateText, Id, KeptFace, Person, Photo } from '../../domain/gallery.ts';
import type { Incoming, Present } from './compare.ts';
import type { BackupRecord } from './messages.ts';
import { findUncoveredCases, type UncoveredCase } from './uncovered-cases.ts';

/** What nobody's consent covers today: it comes back only when someone says so. */
export interface Uncovered {
  /** With the last day of the consent, where there was one. */
  readonly people: readonly { readonly id: Id; readonly name: string; readonly endedOn?: DateText }[];
  readonly photos: number;
  readonly faces: number;
  readonly cases: readonly UncoveredCase[];
  /** Names of all these records, and of those that only speak of them. */
  readonly names: ReadonlySet<string>;
  /** Names of the photos that show one of these faces, beside others that may be kept. */
  readonly shownIn: ReadonlySet<string>;
}

interface Sets {
  readonly people: ReadonlyMap<Id, Person>;
  readonly photos: ReadonlyMap<Id, Photo>;
  readonly consents: ReadonlyMap<Id, Consent>;
  readonly collections: ReadonlySet<Id>;
  readonly cases: ReadonlyMap<Id, Case>;
}

/** Goes through the records that would be added. Where a consent is in both places, what is here counts. */
export function findUncovered(
  added: readonly Incoming[],
  all: readonly BackupRecord[],
  present: Present,
  today: DateText,
): Uncovered {
  const sets = together(all, present);
  const covers = createCoverage(sets, today);
  const outside = new Map<Id, { readonly name: string; readonly endedOn?: DateText }>();
  const personOut = (id: Id): boolean => {
    const person = sets.people.get(id);
    if (person === undefined) return false;
    const found = covers(person.collection, id);
    if (found.covered) return false;
    const ended = 'consent' in found ? { endedOn: found.consent.endsOn } : {};
    outside.set(id, { name: person.name, ...ended });
    return true;
  };
  const collectionOut = (id: Id | undefined): boolean => id === undefined || !covers(id).covered;
  // A person of whom nothing is known cannot have agreed: such a face is one that nobody has named.
  const faceOut = ({ person, photo }: KeptFace): boolean =>
    person === undefined || !sets.people.has(person)
      ? collectionOut(sets.photos.get(photo)?.collection)
      : personOut(person);

  const names = new Set<string>();
  const facesOf = new Map<Id, KeptFace[]>();
  for (const { there } of added) {
    if (there.store === 'people' && personOut(there.record.id)) names.add(`people ${there.record.id}`);
    if (there.store === 'faces') {
      const { photo } = there.record;
      facesOf.set(photo, [...(facesOf.get(photo) ?? []), there.record]);
    }
  }
  let photos = 0;
  for (const { there } of added) {
    if (there.store !== 'photos') continue;
    const { id, collection } = there.record;
    const faces = facesOf.get(id) ?? [];
    if (faces.length === 0 ? collectionOut(collection) : faces.every(faceOut)) {
      names.add(`photos ${id}`);
      photos += 1;
    }
  }
  const faces = [...facesOf.values()].flat().filter(faceOut);
  for (const { id } of faces) names.add(`faces ${id}`);
  for (const { name, there } of added) if (speaksOf(there, names)) names.add(name);
  const people = [...outside].map(([id, one]) => ({ id, ...one }));
  const shownIn = new Set(faces.map(({ photo }) => `photos ${photo}`));
  const { cases, names: ofCases } = findUncoveredCases(added, sets, names, today);
  for (const name of ofCases) names.add(name);
  return { people, photos, faces: faces.length, cases, names, shownIn };
}

/** Consent records and journal items of what is left out would name it all the same. */
function speaksOf(there: BackupRecord, names: ReadonlySet<string>): boolean {
  if (there.store === 'consents') {
    const { kind, id } = there.record.subject;
    return kind === 'person' && names.has(`people ${id}`);
  }
  if (there.store !== 'importItems') return false;
  const { outcome } = there.record;
  if (outcome.kind === 'failed') return false;
  return names.has(`photos ${'photo' in outcome ? outcome.photo : outcome.of}`);
}

function together(all: readonly BackupRecord[], { kept }: Present): Sets {
  const people = new Map<Id, Person>();
  const photos = new Map<Id, Photo>();
  const consents = new Map<Id, Consent>();
  const collections = new Set<Id>();
  const cases = new Map<Id, Case>();
  for (const there of all) {
    if (there.store === 'people') people.set(there.record.id, there.record);
    if (there.store === 'photos') photos.set(there.record.id, there.record);
    if (there.store === 'collections') collections.add(there.record.id);
    if (there.store === 'consents') consents.set(there.record.id, there.record);
    if (there.store === 'cases') cases.set(there.record.id, there.record);
  }
  for (const [name, { record }] of kept) {
    // The name begins with the store that the record is of.
    if (name.startsWith('people ')) people.set(record.id, record as Person);
    if (name.startsWith('photos ')) photos.set(record.id, record as Photo);
    if (name.startsWith('collections ')) collections.add(record.id);
    if (name.startsWith('consents ')) consents.set(record.id, record as Consent);
    if (name.startsWith('cases ')) cases.set(record.id, record as Case);
  }
  return { people, photos, consents, collections, cases };
}

/** Each subject asked once, with the few records that speak of it. A collection that is nowhere covers nobody. */
function createCoverage({ consents, collections }: Sets, today: DateText) {
  const bySubject = new Map<string, Consent[]>();
  for (const consent of consents.values()) {
    if (consent.subject.kind === 'collection' && !collections.has(consent.subject.id)) continue;
    const key = `${consent.subject.kind} ${consent.subject.id}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), consent]);
  }
  const known = new Map<string, Coverage>();
  return (collection: Id, person?: Id): Coverage => {
    const key = person === undefined ? `collection ${collection}` : `person ${person}`;
    const asked = known.get(key);
    if (asked !== undefined) return asked;
    const own = person === undefined ? [] : (bySubject.get(`person ${person}`) ?? []);
    const relevant = [...own, ...(bySubject.get(`collection ${collection}`) ?? [])];
    const answer = coverage(relevant, { collection, ...(person === undefined ? {} : { person }) }, today);
    known.set(key, answer);
    return answer;
  };
}
