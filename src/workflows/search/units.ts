/** Everyone in the chosen collections, as a search takes them. */
import type { DateText } from '../../domain/basics.ts';
import { candidateKey, type CandidateRef } from '../../domain/case.ts';
import { coverage } from '../../domain/consent.ts';
import type { Id } from '../../domain/gallery.ts';
import { fittedKernel } from '../../kernel/fitted.ts';
import { faceToGroup, sideOf, type FaceToGroup } from '../people/grouping-units.ts';
import type { Consent, Kept, KeptFace, Person, Photo } from '../people/records.ts';
import type { SearchUnit, StatedFacts } from './contract.ts';
import { Slices } from './slices.ts';
import { isSound } from './sound-template.ts';

/** What is read of the open gallery. */
export interface KeptRecords {
  readonly faces: ReadonlyMap<Id, Kept<KeptFace>>;
  readonly photos: ReadonlyMap<Id, Kept<Photo>>;
  readonly people: ReadonlyMap<Id, Kept<Person>>;
  readonly consents: ReadonlyMap<Id, Kept<Consent>>;
}

export interface KeptUnits {
  readonly units: readonly SearchUnit[];
  /** Faces whose templates are older or broken, which cannot be compared until they are read again. */
  readonly leftOut: number;
  /** Faces of each unit by its key, in the order of its side. */
  readonly faces: ReadonlyMap<string, readonly Id[]>;
}

export interface KeptUnitsOptions {
  readonly collections: readonly Id[];
  readonly today: DateText;
  readonly signal: AbortSignal;
  /** Version of the templates to compare; of the shipped kernel unless a test says otherwise. */
  readonly kernel?: string;
}

/**
 * People and unnamed faces of the chosen collections, in the order in which their faces come; made in slices between
 * which the page draws. Undefined when the signal ends.
 */
export async function keptUnits(
  records: KeptRecords,
  { collections, today, signal, kernel = fittedKernel.version }: KeptUnitsOptions,
): Promise<KeptUnits | undefined> {
  const slices = new Slices(signal);
  const wanted = new Set(collections);
  const groups = new Map<string, { readonly ref: CandidateRef; readonly faces: FaceToGroup[] }>();
  let leftOut = 0;
  for (const { record } of records.faces.values()) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    const photo = records.photos.get(record.photo)?.record;
    if (photo === undefined || !wanted.has(photo.collection)) continue;
    const { template } = record.face;
    if (template.kernel !== kernel || !isSound(template.values)) {
      leftOut += 1;
      continue;
    }
    const person = record.person === undefined ? undefined : records.people.get(record.person)?.record;
    const ref: CandidateRef =
      person === undefined ? { kind: 'face', face: record.id } : { kind: 'person', person: person.id };
    const key = candidateKey(ref);
    const group = groups.get(key) ?? { ref, faces: [] };
    group.faces.push(faceToGroup(record, photo, person));
    groups.set(key, group);
  }
  const facts = factsBy(records, today);
  const units: SearchUnit[] = [];
  const faces = new Map<string, readonly Id[]>();
  for (const [key, group] of groups) {
    if (!slices.goesOn && !(await slices.next())) return undefined;
    const side = sideOf(group.faces);
    const idOf = new Map(group.faces.map(({ shown, id }) => [shown, id]));
    units.push({ key, ref: group.ref, side, facts: facts(group.ref, group.faces) });
    faces.set(
      key,
      side.flatMap((shown) => idOf.get(shown) ?? []),
    );
  }
  return signal.aborted ? undefined : { units, leftOut, faces };
}

/** What is stated about a person, or about a face through its photo. */
function factsBy(
  { people, photos, consents }: KeptRecords,
  today: DateText,
): (ref: CandidateRef, faces: readonly FaceToGroup[]) => StatedFacts {
  const bySubject = new Map<string, Consent[]>();
  for (const { record } of consents.values()) {
    const subject = `${record.subject.kind}:${record.subject.id}`;
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), record]);
  }
  const recordsOf = (kind: Consent['subject']['kind'], id: Id) => bySubject.get(`${kind}:${id}`) ?? [];
  const covered = (collection: Id, person?: Id): boolean =>
    coverage(
      [...(person === undefined ? [] : recordsOf('person', person)), ...recordsOf('collection', collection)],
      { collection, ...(person !== undefined && { person }) },
      today,
    ).covered;

  return (ref, faces) => {
    const person = ref.kind === 'person' ? people.get(ref.person)?.record : undefined;
    const ofPhotos = faces.flatMap(({ photo }) => photos.get(photo)?.record ?? []);
    const place = person?.place ?? ofPhotos.find((photo) => photo.place !== undefined)?.place;
    const collection = person?.collection ?? ofPhotos[0]?.collection;
    return {
      ...(person !== undefined && person.name !== '' && { name: person.name }),
      ...(person?.sex !== undefined && { sex: person.sex }),
      ...(person?.birthYear !== undefined && { birthYear: person.birthYear }),
      ...(person?.missingYear !== undefined && { missingYear: person.missingYear }),
      ...(place !== undefined && place !== '' && { place }),
      ...(person?.birthPlace !== undefined && { birthPlace: person.birthPlace }),
      ...(person?.missingPlace !== undefined && { missingPlace: person.missingPlace }),
      ...(person?.marks !== undefined && { marks: person.marks }),
      ...(person?.registryNumber !== undefined && { registryNumber: person.registryNumber }),
      ...(collection !== undefined && { collection, covered: covered(collection, person?.id) }),
    };
  };
}
