import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { failure as failed, success, type Failure, type Result } from '../domain/errors.ts';
import type { DateText, Id, KeptFace, Person, Photo } from '../domain/gallery.ts';
import { plainLine } from '../domain/plain-text.ts';
import type { OpenGallery } from '../gallery/contract.ts';
import { renameInCases } from '../workflows/cases/traces.ts';
import { forgetInStoredRuns } from '../workflows/match/run-forget.ts';
import { giveFaces, keepApart, nameFaces, notThisPerson } from '../workflows/people/assign.ts';
import { deleteFaces, deletePeople, deletePhotos, type Holdings } from '../workflows/people/delete-people.ts';
import {
  chooseCover,
  editPerson,
  editPhoto,
  stateAge,
  type PersonFacts,
  type PhotoFacts,
} from '../workflows/people/edit.ts';
import { commonEnd, mergePeople, splitPerson } from '../workflows/people/merge.ts';
import { steps } from '../workflows/people/step.ts';
import { createDeeds, type Deed } from './deeds.ts';
import { createGrouping, type Grouping, type Suggestion } from './grouping.ts';
import type { Kept, Library } from './library.ts';
import { createPeopleLists, type PeopleLists, type PersonOrder } from './people-lists.ts';
import type { Undo } from './undo.ts';

export type { PersonFacts, PhotoFacts };

export const peopleTabs = ['people', 'faces', 'photos'] as const;
export type PeopleTab = (typeof peopleTabs)[number];

type MergedConsents =
  | { readonly kind: 'none' | 'one' }
  /** Both have records of their own; `end` is the day that then holds for all of them. */
  | { readonly kind: 'both'; readonly end: DateText };

export interface People {
  /** All collections while undefined. */
  readonly collection: Signal<Id | undefined>;
  readonly tab: Signal<PeopleTab>;
  readonly query: Signal<string>;
  readonly order: Signal<PersonOrder>;
  /** Whose page is open. */
  readonly person: Signal<Id | undefined>;
  /** Photo on show in the dialog. */
  readonly photo: Signal<Id | undefined>;
  readonly lists: PeopleLists;
  readonly grouping: Grouping;
  readonly undo: Undo<Deed>;
  /** Why the last thing asked for was not done. */
  readonly failure: Signal<Failure | undefined>;
  /** All of these are one commit, and true when it was made. */
  readonly edit: (person: Kept<Person>, facts: PersonFacts) => Promise<Result<void>>;
  readonly editPhoto: (photo: Kept<Photo>, facts: PhotoFacts) => Promise<Result<void>>;
  readonly stateAge: (face: Kept<KeptFace>, years: number | undefined) => Promise<Result<void>>;
  readonly cover: (person: Kept<Person>, face: KeptFace) => Promise<boolean>;
  /** The person made of these faces; undefined when that failed. */
  readonly name: (faces: readonly Id[], name: string) => Promise<Id | undefined>;
  readonly give: (faces: readonly Id[], person: Id) => Promise<boolean>;
  readonly notThisPerson: (faces: readonly Id[]) => Promise<boolean>;
  readonly merge: (stays: Id, gone: Id) => Promise<boolean>;
  /** What a merge means for the consent records of the two. */
  readonly consentsOnMerge: (stays: Id, gone: Id) => MergedConsents;
  readonly split: (from: Id, faces: readonly Id[], name: string) => Promise<Id | undefined>;
  /** Remembers that a suggestion was wrong. */
  readonly reject: (suggestion: Suggestion) => Promise<boolean>;
  readonly deletePeople: (ids: readonly Id[]) => Promise<boolean>;
  readonly deleteFaces: (ids: readonly Id[]) => Promise<boolean>;
  readonly deletePhotos: (ids: readonly Id[]) => Promise<boolean>;
  readonly takeBack: () => Promise<void>;
}

export function createPeople(open: ReadonlySignal<OpenGallery | undefined>, library: Library): People {
  const collection = signal<Id | undefined>(undefined);
  const tab = signal<PeopleTab>('people');
  const query = signal('');
  const order = signal<PersonOrder>('name');
  const person = signal<Id | undefined>(undefined);
  const photo = signal<Id | undefined>(undefined);
  const deeds = createDeeds(open, library, person);
  const { undo, failure, commit, settle, deed, readDeed } = deeds;
  const grouping = createGrouping(
    library,
    computed(() => open.value !== undefined),
  );

  effect(() => {
    if (open.value !== undefined) return;
    // A deed holds what was deleted: nothing of it may outlive the lock.
    batch(() => {
      undo.withdraw();
      tab.value = 'people';
      query.value = '';
      person.value = undefined;
      photo.value = undefined;
      failure.value = undefined;
    });
  });

  const faces = (ids: readonly Id[]): readonly Kept<KeptFace>[] =>
    ids.flatMap((id) => library.faces.peek().get(id) ?? []);
  const facesOf = (id: Id): readonly Kept<KeptFace>[] => library.facesByPerson.peek().get(id) ?? [];
  const owners = (kept: readonly Kept<KeptFace>[]): readonly Kept<Person>[] =>
    [...new Set(kept.flatMap(({ record }) => record.person ?? []))].flatMap(
      (id) => library.people.peek().get(id) ?? [],
    );
  const consentsOf = (id: Id) =>
    [...library.consents.peek().values()].filter(
      ({ record: { subject } }) => subject.kind === 'person' && subject.id === id,
    );
  const holdings = (): Holdings => ({
    people: library.people.peek(),
    photos: library.photos.peek(),
    consents: library.consents.peek(),
    facesByPerson: library.facesByPerson.peek(),
    facesByPhoto: library.facesByPhoto.peek(),
  });
  const newId = (): Id => crypto.randomUUID();
  const gone = (): false => settle(failed('gallery.conflict')) && false;

  return {
    collection,
    tab,
    query,
    order,
    person,
    photo,
    failure,
    undo,
    grouping,
    lists: createPeopleLists(library, { collection, query, order }),
    edit: (kept, facts) => commit(editPerson(kept, facts).forward),
    editPhoto: (kept, facts) => commit(editPhoto(kept, facts).forward),
    stateAge: (kept, years) => commit(stateAge(kept, years).forward),
    cover: async (kept, face) => settle(await commit(chooseCover(kept, face).forward)),
    async name(ids, name) {
      const chosen = faces(ids);
      const cover = chosen[0]?.record;
      const home = library.photos.peek().get(cover?.photo ?? '')?.record.collection;
      if (cover === undefined || home === undefined) return void gone();
      const made: Person = {
        id: newId(),
        collection: home,
        name: plainLine(name).trim(),
        cover: cover.id,
        createdAt: new Date().toISOString(),
      };
      const done = await deed('named', chosen.length, nameFaces(chosen, made, owners(chosen)));
      return done ? made.id : undefined;
    },
    give(ids, to) {
      const chosen = faces(ids);
      return deed('given', chosen.length, giveFaces(chosen, to, owners(chosen)));
    },
    notThisPerson(ids) {
      const chosen = faces(ids);
      return deed('not-this-person', chosen.length, notThisPerson(chosen, owners(chosen)));
    },
    async merge(staysId, goneId) {
      const [stays, lost] = [library.people.peek().get(staysId), library.people.peek().get(goneId)];
      if (stays === undefined || lost === undefined) return gone();
      const step = mergePeople({
        stays,
        gone: lost,
        facesOfGone: facesOf(goneId),
        faces: library.faces.peek().values(),
        consentsOfStays: consentsOf(staysId),
        consentsOfGone: consentsOf(goneId),
      });
      const cases = {
        reviews: [...library.reviews.peek().values()],
        opinions: [...library.opinions.peek().values()],
      };
      return readDeed('merged', 2, async (gallery) => {
        const leaving = { people: new Set([goneId, staysId]), faces: new Set<Id>() };
        const runs = await forgetInStoredRuns(gallery, leaving);
        if (!runs.ok) return runs;
        const inRuns = { forward: runs.value, back: [] };
        return success(steps(step, renameInCases(cases, goneId, staysId), inRuns));
      });
    },
    consentsOnMerge(staysId, goneId) {
      const [ofStays, ofGone] = [consentsOf(staysId), consentsOf(goneId)];
      const end = commonEnd(ofStays, ofGone);
      if (end !== undefined) return { kind: 'both', end };
      return { kind: ofStays.length + ofGone.length > 0 ? 'one' : 'none' };
    },
    async split(fromId, ids, name) {
      const from = library.people.peek().get(fromId);
      if (from === undefined) return void gone();
      const chosen = faces(ids);
      const parts = { from, chosen, name, consents: consentsOf(fromId), now: new Date(), newId };
      const { person: made, step } = splitPerson(parts);
      return (await deed('split', chosen.length, step)) ? made.id : undefined;
    },
    reject({ people, faces: ids }) {
      const [first, second] = people;
      const chosen = second === undefined ? faces(ids) : facesOf(second);
      const step = keepApart(chosen, first === undefined ? [] : [first], first === undefined);
      return deed('kept-apart', chosen.length, step);
    },
    deletePeople: (ids) =>
      readDeed('deleted-people', ids.length, (gallery) => deletePeople(gallery, ids, holdings())),
    deleteFaces: (ids) =>
      readDeed('deleted-faces', ids.length, (gallery) => deleteFaces(gallery, faces(ids), holdings())),
    deletePhotos: (ids) =>
      readDeed('deleted-photos', ids.length, (gallery) => deletePhotos(gallery, ids, holdings())),
    takeBack: deeds.takeBack,
  };
}
