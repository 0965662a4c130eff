/** Consent records on the screen: saved, listed when they end, and removed with whom they were for. */
import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Case } from '../domain/case.ts';
import { endedConsents } from '../domain/consent.ts';
import { failure as failed, type Failure, type Result } from '../domain/errors.ts';
import type { Collection, Consent, Id, Person } from '../domain/gallery.ts';
import type { OpenGallery } from '../gallery/contract.ts';
import { makeCollection, prepareRemoval, removeSubjects, saveConsent } from '../workflows/consent.ts';
import { renameCollection } from '../workflows/people/edit.ts';
import type { Removal } from '../workflows/removal.ts';
import type { GalleryScreen } from './gallery.ts';
import type { Kept, Library } from './library.ts';
import { today } from './today.ts';

export type { Removal };

export interface NamedConsent {
  /** Of the person, collection or case; empty when nobody named them. */
  readonly name: string;
  readonly kept: Kept<Consent>;
}

export interface Consents {
  /** Subjects whose consent has ended; empty until all was read, and while it was put aside. */
  readonly ended: ReadonlySignal<readonly NamedConsent[]>;
  /** What was removed by itself at this unlocking. */
  readonly removed: ReadonlySignal<Removal | undefined>;
  /** Why removing by itself did not work. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  /** `revision` is the one the record was edited from, 0 for a new one. */
  save(consent: Consent, revision: number): Promise<Result<void>>;
  /** Both are stored, or neither. */
  makeCollection(collection: Collection, consent: Consent): Promise<Result<void>>;
  renameCollection(collection: Kept<Collection>, name: string): Promise<Result<void>>;
  /** What would go with these subjects, whether or not their consent has ended; nothing is changed. */
  count(subjects: readonly Consent['subject'][]): Promise<Result<Removal>>;
  remove(subjects: readonly Consent['subject'][]): Promise<Result<Removal>>;
  /** Until the next unlocking. */
  putAside(): void;
  /** The news about what was removed has been read. */
  dismiss(): void;
}

export function createConsents(
  gallery: Pick<GalleryScreen, 'open' | 'settings'>,
  library: Library,
): Consents {
  const aside = signal(false);
  const removed = signal<Removal | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);

  const all = computed<readonly NamedConsent[]>(() => {
    const { collections, people, consents, cases } = library.loaded.value;
    if (!collections || !people || !consents || !cases) return [];
    const kept = library.consents.value;
    const named: NamedConsent[] = [];
    for (const { id, subject } of endedConsents(
      [...kept.values()].map(({ record }) => record),
      today(),
    )) {
      const whom = subjectOf(library, subject);
      const record = kept.get(id);
      if (whom !== undefined && record !== undefined) named.push({ name: whom.name, kept: record });
    }
    return named;
  });
  const ended = computed(() => (aside.value ? [] : all.value));
  // Empty after a lock: when nobody shows them, they would keep their last value until they are read again.
  effect(() => {
    if (library.loaded.value.consents) return;
    all.peek();
    ended.peek();
  });
  let removing = false;
  const byItself = computed(() => gallery.settings.value.expired === 'remove');

  const withOpen = <T>(action: (open: OpenGallery) => Promise<Result<T>>): Promise<Result<T>> => {
    const open = gallery.open.peek();
    return open === undefined ? Promise.resolve(failed('vault.locked')) : action(open);
  };

  effect(() => {
    if (gallery.open.value !== undefined) return;
    batch(() => {
      aside.value = false;
      removed.value = undefined;
      failure.value = undefined;
    });
  });
  effect(() => {
    const open = gallery.open.value;
    if (open === undefined || removing || !byItself.value || all.value.length === 0) return;
    const subjects = all.value.map(({ kept }) => kept.record.subject);
    removing = true;
    void removeSubjects(open, subjects, today()).then((done) => {
      removing = false;
      if (gallery.open.peek() !== open) return;
      if (done.ok) removed.value = done.value;
      else failure.value = done.failure;
    });
  });

  return {
    ended,
    removed,
    failure,
    save: (consent, revision) => withOpen((open) => saveConsent(open, consent, revision)),
    makeCollection: (collection, consent) => withOpen((open) => makeCollection(open, collection, consent)),
    renameCollection: (collection, name) =>
      withOpen((open) => open.commit(renameCollection(collection, name).forward)),
    count: (subjects) => withOpen((open) => prepareRemoval(open, subjects, today())),
    remove: (subjects) => withOpen((open) => removeSubjects(open, subjects, today())),
    putAside() {
      aside.value = true;
    },
    dismiss() {
      removed.value = undefined;
    },
  };
}

/** Whom a record is for; undefined where it is gone, and while the gallery is being read. */
export function subjectOf(
  library: Pick<Library, 'people' | 'collections' | 'cases'>,
  { kind, id }: Consent['subject'],
): Person | Collection | Case | undefined {
  switch (kind) {
    case 'person':
      return library.people.value.get(id)?.record;
    case 'collection':
      return library.collections.value.get(id)?.record;
    case 'case':
      return library.cases.value.get(id)?.record;
  }
}

/** A name for what has none yet. */
export const newId = (): Id => crypto.randomUUID();
