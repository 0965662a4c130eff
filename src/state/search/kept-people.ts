/** Everyone of the chosen collections, made ready for the search whenever the gallery changes. */
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Id } from '../../domain/gallery.ts';
import type { DeskPhoto, SearchUnit } from '../../workflows/search/contract.ts';
import { keptDeskPhotos } from '../../workflows/search/desk-photos.ts';
import { keptUnits, type KeptUnits } from '../../workflows/search/units.ts';
import type { CollectionState } from '../collection.ts';
import { today } from '../today.ts';

export interface KeptPeople {
  /** True while they are being made ready. */
  readonly busy: ReadonlySignal<boolean>;
  /** Number of a unit among all that are searched, from 1: stays while the collections do. */
  numberOf(key: string): number | undefined;
  /** Faces of a unit in the order of its side; none for one that is not here. */
  facesOf(key: string): readonly Id[];
  photosOf(unit: SearchUnit): readonly DeskPhoto[];
}

/** Milliseconds: a running import changes the gallery all the time. */
const rest = 300;

export function createKeptPeople(
  { gallery, library }: Pick<CollectionState, 'gallery' | 'library'>,
  chosen: {
    readonly collections: ReadonlySignal<readonly Id[]>;
    /** Keys of units that are left out: nobody is a candidate for themselves. */
    readonly without: ReadonlySignal<ReadonlySet<string>>;
  },
  setKept: (units: readonly SearchUnit[] | undefined, leftOut: number) => void,
): KeptPeople {
  const busy = signal(false);
  const made = signal<KeptUnits | undefined>(undefined);
  let numbers: ReadonlyMap<string, number> = new Map();

  const take = (next: KeptUnits | undefined): void => {
    made.value = next;
    numbers = new Map(next?.units.map(({ key }, index) => [key, index + 1]));
    busy.value = false;
  };
  effect(() => {
    const { people, faces, photos, consents } = library.loaded.value;
    const collections = chosen.collections.value;
    if (gallery.open.value === undefined || collections.length === 0) {
      take(undefined);
      return undefined;
    }
    if (!people || !faces || !photos || !consents) {
      busy.value = true;
      return undefined;
    }
    const left = new AbortController();
    const records = {
      faces: library.faces.value,
      photos: library.photos.value,
      people: library.people.value,
      consents: library.consents.value,
    };
    busy.value = true;
    const make = (): void => {
      keptUnits(records, { collections, today: today(), signal: left.signal }).then((units) => {
        if (units !== undefined && !left.signal.aborted) take(units);
      }, reportError);
    };
    // What was never made is made at once.
    const timer = setTimeout(make, made.peek() === undefined ? 0 : rest);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  });
  effect(() => {
    const without = chosen.without.value;
    const kept = made.value;
    setKept(
      without.size === 0 ? kept?.units : kept?.units.filter(({ key }) => !without.has(key)),
      kept?.leftOut ?? 0,
    );
  });

  return {
    busy,
    numberOf: (key) => numbers.get(key),
    facesOf: (key) => made.peek()?.faces.get(key) ?? [],
    photosOf(unit) {
      const open = gallery.open.peek();
      const faces = made.peek()?.faces.get(unit.key);
      if (open === undefined || faces === undefined) return [];
      return keptDeskPhotos(
        open,
        { faces: library.faces.peek(), photos: library.photos.peek() },
        unit,
        faces,
      );
    },
  };
}
