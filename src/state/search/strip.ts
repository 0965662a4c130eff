/** The strip of reference photos: up to five photos of one person, on their way in, there, or not usable. */
import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { failure, type ErrorCode, type Failure } from '../../domain/errors.ts';
import { mostPhotos, type Side } from '../../workflows/comparison.ts';
import type { ReferencePhoto } from '../../workflows/cases/reference.ts';
import type { DeskPhoto } from '../../workflows/search/contract.ts';
import type { StatedFacts } from '../compare.ts';
import type { ByHand, TreatPhoto } from '../../workflows/read-photo.ts';
import { createPhotoUrls } from '../photo-urls.ts';
import { createReadings } from '../readings.ts';
import { changeShown, withBirthYear, withFacts } from '../slot-changes.ts';
import { emptySlot, phaseOf, shownPhoto, sideOf, urlsIn, type ReadyPhoto, type Slot } from '../slots.ts';
import { createUndo, type Undo } from '../undo.ts';
import { blobOf, keepingReader, type ReferenceReader } from './reference-pictures.ts';
import { deskPhotoOf, recordOf, slotOfRecord, type StripEntry } from './strip-entry.ts';

export type { StripEntry } from './strip-entry.ts';

export interface ReferenceStrip {
  readonly entries: ReadonlySignal<readonly StripEntry[]>;
  readonly photos: ReadonlySignal<readonly DeskPhoto[]>;
  readonly side: ReadonlySignal<Side>;
  /** Why something that was given was not taken at all. */
  readonly refused: ReadonlySignal<Failure | undefined>;
  readonly undo: Undo<readonly StripEntry[]>;
  /** Sets of photos, by their ids, that somebody said show one person; another photo is another question. */
  readonly answered: Signal<ReadonlySet<string>>;
  /** As many as there is room for; the rest is refused with `reference.full`. */
  add(photos: readonly Blob[]): void;
  /** Photos of the gallery: they leave when it locks. */
  addKept(records: readonly ReferencePhoto[]): void;
  /** All photos of another case. */
  replaceAll(records: readonly ReferencePhoto[]): void;
  refuse(code: ErrorCode): void;
  dismissRefusal(): void;
  /** Takes a photo away, or stops reading it; a photo that was read comes back with `takeBack`. */
  remove(id: string): void;
  takeBack(): void;
  pick(id: string, face: number): void;
  /** Reads a photo again, or one in which no face was seen, as it was put right by hand. */
  adjust(id: string, byHand: ByHand): void;
  /** Photos as treated, to look at. */
  readonly treat: TreatPhoto;
  /** States facts about one photo; the birth year holds for all of them. */
  state(id: string, facts: StatedFacts): void;
  /** The birth year of the person, where some photo that is there has none. */
  born(year: number): void;
  /** What a case keeps: every photo that was read. */
  readonly records: ReadonlySignal<readonly ReferencePhoto[]>;
  /** The gallery was locked. */
  forgetKept(): void;
}

const undoMilliseconds = 10_000;

export function createReferenceStrip(engine: ReferenceReader): ReferenceStrip {
  const urls = createPhotoUrls();
  const undo = createUndo<readonly StripEntry[]>(undoMilliseconds);
  const entries = signal<readonly StripEntry[]>([]);
  const refused = signal<Failure | undefined>(undefined);
  const { reader, pictures } = keepingReader(engine);

  const slotOf = (id: string): Slot => entries.value.find((entry) => entry.id === id)?.slot ?? emptySlot;
  const change = (id: string, next: (slot: Slot) => Slot): void => {
    entries.value = entries.value.map((entry) =>
      entry.id === id ? { ...entry, slot: next(entry.slot) } : entry,
    );
  };
  const places = {
    names: () => entries.peek().map(({ id }) => id),
    get: slotOf,
    set(id: string, slot: Slot) {
      change(id, () => slot);
      handOnBirthYear();
    },
  };
  const readings = createReadings(reader, places, urls);
  effect(() => {
    const shown = [...entries.value, ...(undo.offer.value ?? [])];
    urls.keepOnly(shown.flatMap(({ slot }) => urlsIn(slot)));
  });

  /** One person has one birth year: a photo that comes later gets it too. */
  function handOnBirthYear(): void {
    const year = entries
      .peek()
      .flatMap(({ slot }) => slot.photos)
      .map((photo) => photo.people[photo.selected]?.birthYear)
      .find((each) => each !== undefined);
    if (year !== undefined) setBirthYear(year);
  }
  function setBirthYear(year: number | undefined): void {
    entries.value = entries.peek().map((entry) => ({ ...entry, slot: withBirthYear(entry.slot, year) }));
  }
  const room = (): number =>
    mostPhotos - entries.peek().filter(({ slot }) => phaseOf(slot) !== 'failed').length;
  /** What fits; says so when something does not. */
  const fitting = <T>(given: readonly T[]): readonly T[] => {
    const free = room();
    undo.withdraw();
    refused.value = given.length > free ? failure('reference.full').failure : undefined;
    return given.slice(0, Math.max(0, free));
  };
  const keptEntry = (record: ReferencePhoto): StripEntry => {
    const blob = blobOf(record.view);
    const slot = slotOfRecord(record, { blob, url: urls.hold(blob) });
    const content = slot.photos[0]?.content;
    if (content !== undefined) pictures.set(content, { view: record.view, crops: [record.crop] });
    const { id, person } = record;
    return { id, slot, kept: true, ...(person === undefined ? {} : { person }) };
  };

  return {
    entries,
    photos: computed(() => entries.value.flatMap((entry) => deskPhotoOf(entry, pictures) ?? [])),
    side: computed(() => entries.value.flatMap(({ slot }) => sideOf(slot))),
    refused,
    undo,
    answered: signal<ReadonlySet<string>>(new Set()),
    add(photos) {
      batch(() => {
        for (const blob of fitting(photos)) {
          const id = crypto.randomUUID();
          entries.value = [...entries.value, { id, slot: emptySlot, kept: false }];
          readings.read(id, { blob, url: urls.hold(blob) }, 0);
        }
      });
    },
    addKept(records) {
      batch(() => {
        const here = new Set(entries.peek().map(({ id }) => id));
        const arriving = fitting(records.filter(({ id }) => !here.has(id))).map(keptEntry);
        entries.value = [...entries.value, ...arriving];
        handOnBirthYear();
      });
    },
    replaceAll(records) {
      batch(() => {
        for (const { id } of entries.peek()) readings.stop(id);
        undo.withdraw();
        refused.value = undefined;
        entries.value = records.slice(0, mostPhotos).map(keptEntry);
      });
    },
    refuse(code) {
      refused.value = failure(code).failure;
    },
    dismissRefusal() {
      refused.value = undefined;
    },
    remove(id) {
      const before = entries.peek();
      const lost = shownPhoto(slotOf(id)) !== undefined;
      // At once, or the photos' addresses would be freed before the offer holds them.
      batch(() => {
        readings.stop(id);
        entries.value = before.filter((entry) => entry.id !== id);
        refused.value = undefined;
        if (lost) undo.propose(before.filter(({ slot }) => slot.photos.length > 0));
      });
    },
    takeBack() {
      const offer = undo.offer.peek();
      if (offer === undefined) return;
      const known = new Set(offer.map(({ id }) => id));
      batch(() => {
        // What came in meanwhile stays as far as there is room.
        const newer = entries.peek().filter(({ id }) => !known.has(id));
        entries.value = [...offer, ...newer].slice(0, mostPhotos);
        undo.withdraw();
      });
    },
    treat: (photo, treatment, options) => reader.treat(photo, treatment, options),
    adjust(id, byHand) {
      const slot = slotOf(id);
      const { arrival } = slot;
      undo.withdraw();
      if (arrival?.phase === 'failed') {
        const { faint } = arrival;
        if (faint === undefined) return;
        if (room() <= 0) {
          refused.value = failure('reference.full').failure;
          return;
        }
        readings.read(id, { blob: faint.blob, url: urls.hold(faint.blob) }, 0, { ...byHand, before: faint });
        return;
      }
      const before = shownPhoto(slot);
      if (before === undefined) return;
      readings.read(id, before.photo, 0, {
        ...byHand,
        before,
        onRead() {
          const there = entries.peek().filter((entry) => entry.slot.photos.length > 0);
          const asBefore = { photos: [before], shown: 0 };
          undo.propose(there.map((entry) => (entry.id === id ? { ...entry, slot: asBefore } : entry)));
        },
      });
    },
    pick(id, face) {
      change(id, (slot) =>
        changeShown(slot, (photo) => (face in photo.content.faces ? { ...photo, selected: face } : photo)),
      );
    },
    state(id, { photoYear, ...person }) {
      batch(() => {
        change(id, (slot) => withFacts(slot, person, photoYear));
        setBirthYear(person.birthYear);
      });
    },
    born(year) {
      const stated = (photo: ReadyPhoto) => photo.people[photo.selected]?.birthYear !== undefined;
      if (entries.peek().every(({ slot }) => slot.photos.every(stated))) return;
      setBirthYear(year);
    },
    records: computed(() => entries.value.flatMap((entry) => recordOf(entry, pictures) ?? [])),
    forgetKept() {
      batch(() => {
        undo.withdraw();
        entries.value = entries.peek().filter(({ kept }) => !kept);
      });
    },
  };
}
