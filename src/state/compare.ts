import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { AgeFacts } from '../domain/age.ts';
import { failure, type ErrorCode } from '../domain/errors.ts';
import { compareSides } from '../workflows/compare.ts';
import { mostPhotos, type Comparison } from '../workflows/comparison.ts';
import type { ModelProgress, PhotoReader, TreatPhoto } from '../workflows/read-photo.ts';
import { createAdjusting, type Adjusting } from './photo-bench/adjusting.ts';
import { createPhotoUrls } from './photo-urls.ts';
import { createReadings } from './readings.ts';
import { changeShown, withArrival, withFacts, withoutShown } from './slot-changes.ts';
import {
  comparable,
  emptySlot,
  emptySlots,
  nextPlace,
  phaseOf,
  settled,
  sideOf,
  slotNames,
  urlsIn,
  type RemovedPhotos,
  type Slot,
  type SlotName,
  type Slots,
} from './slots.ts';
import { createUndo, type Undo } from './undo.ts';

const undoMilliseconds = 10_000;

/** What the person states about the picked face; a missing part withdraws what was stated before. */
export type StatedFacts = Omit<AgeFacts, 'takenOn'>;

export interface CompareState extends Adjusting {
  readonly slots: ReadonlySignal<Slots>;
  /** Bytes of the face tools so far; undefined until the first of them is on its way. */
  readonly modelProgress: ReadonlySignal<ModelProgress | undefined>;
  /** Present when there is a face on both sides; a photo on its way to a side that has some does not hide it. */
  readonly comparison: ReadonlySignal<Comparison | undefined>;
  readonly undo: Undo<RemovedPhotos>;
  /** Gets the face tools ahead of the first photo; call it when a person reaches for one. */
  readonly prepare: () => void;
  /** Reads a photo into a side, in place of the one on show, which comes back on cancel. */
  readonly put: (name: SlotName, photo: Blob) => void;
  /** Photos as treated, to look at. */
  readonly treat: TreatPhoto;
  /** Reads one more photo of the same person; does nothing on a side that is full. */
  readonly add: (name: SlotName, photo: Blob) => void;
  /** One photo into this side, or two into both, the first one earlier. More are left out. */
  readonly putAll: (photos: readonly Blob[], name: SlotName) => void;
  /** Shows a failure where something that is no photo was put. */
  readonly refuse: (name: SlotName, code: ErrorCode) => void;
  /** Stops reading. */
  readonly cancel: (name: SlotName) => void;
  readonly cancelAll: () => void;
  /** Puts away the words about a photo that failed, and shows what stood there before. */
  readonly dismiss: (name: SlotName) => void;
  /** Takes away the photo on show. */
  readonly remove: (name: SlotName) => void;
  /** Brings another photo of the side on show. */
  readonly show: (name: SlotName, photo: number) => void;
  readonly swap: () => void;
  readonly reset: () => void;
  readonly takeBack: () => void;
  /** Whose face counts in the photo on show. */
  readonly pick: (name: SlotName, face: number) => void;
  /** States facts about the picked face on show; its birth year holds for all photos of the side. */
  readonly state: (name: SlotName, facts: StatedFacts) => void;
  /** The side for a photo that was aimed at none: the first empty one, else the later. */
  readonly nextSlot: () => SlotName;
}

export function createCompareState(reader: PhotoReader): CompareState {
  const urls = createPhotoUrls();
  const undo = createUndo<RemovedPhotos>(undoMilliseconds);
  const slots = signal<Slots>(emptySlots);
  const modelProgress = signal<ModelProgress | undefined>(undefined);
  reader.onModelProgress((progress) => {
    modelProgress.value = progress;
  });

  effect(() => {
    const back = undo.offer.value?.slots;
    const shown = [slots.value, ...(back === undefined ? [] : [back])];
    urls.keepOnly(shown.flatMap((both) => slotNames.flatMap((name) => urlsIn(both[name]))));
  });

  const set = (name: SlotName, slot: Slot): void => {
    slots.value = { ...slots.value, [name]: slot };
  };
  const places = { names: () => slotNames, get: (name: SlotName) => slots.value[name], set };
  const { read, stop } = createReadings<SlotName>(reader, places, urls);
  const take = (name: SlotName, blob: Blob, place: number): void => {
    undo.withdraw();
    read(name, { blob, url: urls.hold(blob) }, place);
  };
  const put = (name: SlotName, blob: Blob): void => {
    take(name, blob, nextPlace(slots.value[name]));
  };
  const { adjust, cut } = createAdjusting({ slots, urls, undo, read });

  const giveUp = (
    kind: 'reset' | 'remove',
    change: (slot: Slot) => Slot,
    names: readonly SlotName[],
  ): void => {
    const before = { earlier: settled(slots.value.earlier), later: settled(slots.value.later) };
    const lost = names.some((name) => before[name].photos.length > 0);
    // At once, or the photos' addresses would be freed before the offer holds them.
    batch(() => {
      for (const name of names) set(name, change(stop(name)));
      if (lost) undo.propose({ kind, slots: before });
    });
  };

  const cancel = (name: SlotName): void => {
    if (phaseOf(slots.value[name]) === 'reading') set(name, settled(stop(name)));
  };

  return {
    slots,
    modelProgress,
    undo,
    comparison: computed(() => {
      const { earlier, later } = slots.value;
      if (!comparable(earlier) || !comparable(later)) return undefined;
      return compareSides(sideOf(earlier), sideOf(later));
    }),
    prepare() {
      reader.warm();
    },
    put,
    treat: (photo, treatment, options) => reader.treat(photo, treatment, options),
    adjust,
    cut,
    add(name, photo) {
      const { photos } = slots.value[name];
      if (photos.length < mostPhotos) take(name, photo, photos.length);
    },
    putAll(photos, name) {
      const [first, second] = photos;
      if (first === undefined) return;
      put(second === undefined ? name : 'earlier', first);
      if (second !== undefined) put('later', second);
    },
    refuse(name, code) {
      const slot = stop(name);
      undo.withdraw();
      const { failure: words } = failure(code);
      set(name, withArrival(slot, { phase: 'failed', failure: words, place: nextPlace(slot) }));
    },
    cancel,
    cancelAll() {
      slotNames.forEach(cancel);
    },
    dismiss(name) {
      set(name, settled(stop(name)));
    },
    remove(name) {
      giveUp('remove', withoutShown, [name]);
    },
    show(name, photo) {
      const slot = slots.value[name];
      if (photo in slot.photos) set(name, { ...slot, shown: photo });
    },
    swap() {
      slots.value = { earlier: slots.value.later, later: slots.value.earlier };
    },
    reset() {
      giveUp('reset', () => emptySlot, slotNames);
    },
    takeBack() {
      const offer = undo.offer.value;
      if (offer === undefined) return;
      for (const name of slotNames) stop(name);
      slots.value = offer.slots;
      undo.withdraw();
    },
    pick(name, face) {
      set(
        name,
        changeShown(slots.value[name], (photo) =>
          face in photo.content.faces ? { ...photo, selected: face } : photo,
        ),
      );
    },
    state(name, { photoYear, ...person }) {
      set(name, withFacts(slots.value[name], person, photoYear));
    },
    nextSlot() {
      return phaseOf(slots.value.earlier) === 'empty' ? 'earlier' : 'later';
    },
  };
}
