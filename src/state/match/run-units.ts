/** Everybody of both sides, made ready whenever the gallery changes. */
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Id } from '../../domain/gallery.ts';
import type { PairSides } from '../../domain/pair-run.ts';
import { asBefore } from '../../workflows/match/run-people.ts';
import type { DeskPhoto, SearchUnit } from '../../workflows/search/contract.ts';
import { keptDeskPhotos } from '../../workflows/search/desk-photos.ts';
import { keptUnits, type KeptRecords, type KeptUnits } from '../../workflows/search/units.ts';
import type { CollectionState } from '../collection.ts';
import { today } from '../today.ts';

/** The collections of both sides, with a key that is the same for the same choice. */
export interface ChosenSides extends PairSides<readonly Id[]> {
  readonly key: string;
}

export interface MadeUnits {
  /** Of the choice that they were made for. */
  readonly key: string;
  readonly units: PairSides<readonly SearchUnit[]>;
  /** Faces of older templates, which cannot be compared. */
  readonly leftOut: PairSides<number>;
}

export interface RunUnits {
  /** Undefined while no choice is made, or while that choice is made ready for the first time. */
  readonly made: ReadonlySignal<MadeUnits | undefined>;
  photosOf(unit: SearchUnit): readonly DeskPhoto[];
}

/** Milliseconds: a running import changes the gallery all the time. */
const rest = 300;

export function createRunUnits(
  {
    gallery,
    library,
  }: Pick<CollectionState, 'library'> & { gallery: Pick<CollectionState['gallery'], 'open'> },
  chosen: ReadonlySignal<ChosenSides | undefined>,
): RunUnits {
  const made = signal<MadeUnits | undefined>(undefined);
  let faces: PairSides<KeptUnits['faces']> | undefined;
  const make = async (sides: ChosenSides, records: KeptRecords, stopped: AbortSignal): Promise<void> => {
    const of = (collections: readonly Id[]) =>
      keptUnits(records, { collections, today: today(), signal: stopped });
    const a = await of(sides.a);
    const b = await of(sides.b);
    if (a === undefined || b === undefined || stopped.aborted) return;
    const before = made.peek()?.units;
    faces = { a: a.faces, b: b.faces };
    made.value = {
      key: sides.key,
      units: { a: asBefore(a.units, before?.a), b: asBefore(b.units, before?.b) },
      leftOut: { a: a.leftOut, b: b.leftOut },
    };
  };
  effect(() => {
    const sides = chosen.value;
    const { people, faces: readFaces, photos, consents } = library.loaded.value;
    const isOpen = gallery.open.value !== undefined;
    if (made.peek()?.key !== sides?.key || !isOpen) {
      made.value = undefined;
      faces = undefined;
    }
    if (sides === undefined || !isOpen || !people || !readFaces || !photos || !consents) return undefined;
    const records = {
      faces: library.faces.value,
      photos: library.photos.value,
      people: library.people.value,
      consents: library.consents.value,
    };
    const left = new AbortController();
    const timer = setTimeout(
      () => {
        make(sides, records, left.signal).catch(reportError);
      },
      // What was never made is made at once.
      made.peek() === undefined ? 0 : rest,
    );
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  });

  return {
    made,
    photosOf(unit) {
      const open = gallery.open.peek();
      const own = faces?.a.get(unit.key) ?? faces?.b.get(unit.key);
      if (open === undefined || own === undefined) return [];
      return keptDeskPhotos(open, { faces: library.faces.peek(), photos: library.photos.peek() }, unit, own);
    },
  };
}
