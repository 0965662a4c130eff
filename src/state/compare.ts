import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { failure, type ErrorCode } from '../domain/errors.ts';
import { largestFace } from '../domain/face.ts';
import { compareFaces, type Comparison } from '../workflows/compare.ts';
import { readPhoto, type ModelProgress, type PhotoReader } from '../workflows/read-photo.ts';
import type { AgeFacts } from '../domain/age.ts';
import { createPhotoUrls } from './photo-urls.ts';
import {
  emptySlots,
  pickedFace,
  settled,
  slotNames,
  urlsIn,
  type SettledSlot,
  type Slot,
  type SlotName,
  type Slots,
} from './slots.ts';
import { createUndo, type Undo } from './undo.ts';

const undoMilliseconds = 10_000;

/** What the person states about the picked face; a missing part withdraws what was stated before. */
export type StatedFacts = Omit<AgeFacts, 'takenOn'>;

export interface CompareState {
  readonly slots: ReadonlySignal<Slots>;
  /** Bytes of the face tools so far; undefined until the first of them is on its way. */
  readonly modelProgress: ReadonlySignal<ModelProgress | undefined>;
  /** Present when a face is picked on both sides. */
  readonly comparison: ReadonlySignal<Comparison | undefined>;
  readonly undo: Undo;
  /** Gets the face tools ahead of the first photo; call it when a person reaches for one. */
  readonly prepare: () => void;
  /** Reads a photo into a slot; what stood there comes back on cancel. */
  readonly put: (name: SlotName, photo: Blob) => void;
  /** One photo into this slot, or two into both, the first one earlier. More are left out. */
  readonly putAll: (photos: readonly Blob[], name: SlotName) => void;
  /** Shows a failure where something that is no photo was put. */
  readonly refuse: (name: SlotName, code: ErrorCode) => void;
  readonly cancel: (name: SlotName) => void;
  readonly cancelAll: () => void;
  readonly remove: (name: SlotName) => void;
  readonly swap: () => void;
  readonly reset: () => void;
  readonly takeBack: () => void;
  readonly pick: (name: SlotName, face: number) => void;
  readonly state: (name: SlotName, facts: StatedFacts) => void;
  /** The slot for a photo that was aimed at none: the first empty one, else the later. */
  readonly nextSlot: () => SlotName;
}

export function createCompareState(reader: PhotoReader): CompareState {
  const urls = createPhotoUrls();
  const undo = createUndo(undoMilliseconds);
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
  const stop = (name: SlotName): SettledSlot => {
    const slot = slots.value[name];
    if (slot.phase === 'reading') slot.reading.abort();
    return settled(slot);
  };
  /** A reading may have changed sides or been given up since it began. */
  const finish = (reading: AbortController, slot: SettledSlot): void => {
    const name = slotNames.find((each) => {
      const current = slots.value[each];
      return current.phase === 'reading' && current.reading === reading;
    });
    if (name !== undefined) set(name, slot);
  };

  const put = (name: SlotName, blob: Blob): void => {
    const before = stop(name);
    undo.withdraw();
    const reading = new AbortController();
    const photo = { blob, url: urls.hold(blob) };
    set(name, { phase: 'reading', photo, reading, before });
    readPhoto(reader, blob, reading.signal).then(
      (result) => {
        const selected = result.ok ? largestFace(result.value.faces) : undefined;
        if (!result.ok) finish(reading, { phase: 'failed', failure: result.failure });
        else if (selected !== undefined) {
          finish(reading, { phase: 'ready', photo, content: result.value, selected, people: {} });
        }
      },
      (bug: unknown) => {
        // Nobody should wait for ever because of our mistake; it still reaches the console.
        finish(reading, { phase: 'failed', failure: failure('engine.failed').failure });
        reportError(bug);
      },
    );
  };

  const giveUp = (kind: 'reset' | 'remove', names: readonly SlotName[]): void => {
    const before = { earlier: settled(slots.value.earlier), later: settled(slots.value.later) };
    for (const name of names) stop(name);
    const lost = names.some((name) => before[name].phase === 'ready');
    // At once, or the photos' addresses would be freed before the offer holds them.
    batch(() => {
      for (const name of names) set(name, { phase: 'empty' });
      if (lost) undo.propose({ kind, slots: before });
    });
  };

  const cancel = (name: SlotName): void => {
    if (slots.value[name].phase === 'reading') set(name, stop(name));
  };

  return {
    slots,
    modelProgress,
    undo,
    comparison: computed(() => {
      const a = pickedFace(slots.value.earlier);
      const b = pickedFace(slots.value.later);
      return a === undefined || b === undefined ? undefined : compareFaces(a, b);
    }),
    prepare() {
      reader.warm();
    },
    put,
    putAll(photos, name) {
      const [first, second] = photos;
      if (first === undefined) return;
      put(second === undefined ? name : 'earlier', first);
      if (second !== undefined) put('later', second);
    },
    refuse(name, code) {
      stop(name);
      undo.withdraw();
      set(name, { phase: 'failed', failure: failure(code).failure });
    },
    cancel,
    cancelAll() {
      slotNames.forEach(cancel);
    },
    remove(name) {
      giveUp('remove', [name]);
    },
    swap() {
      slots.value = { earlier: slots.value.later, later: slots.value.earlier };
    },
    reset() {
      giveUp('reset', slotNames);
    },
    takeBack() {
      const offer = undo.offer.value;
      if (offer === undefined) return;
      for (const name of slotNames) stop(name);
      slots.value = offer.slots;
      undo.withdraw();
    },
    pick(name, face) {
      const slot = slots.value[name];
      if (slot.phase === 'ready' && face in slot.content.faces) set(name, { ...slot, selected: face });
    },
    state(name, { photoYear, ...person }) {
      const slot = slots.value[name];
      if (slot.phase !== 'ready') return;
      const { photoYear: _withdrawn, ...rest } = slot;
      const people = { ...slot.people, [slot.selected]: person };
      set(name, { ...rest, people, ...(photoYear === undefined ? {} : { photoYear }) });
    },
    nextSlot() {
      return slots.value.earlier.phase === 'empty' ? 'earlier' : 'later';
    },
  };
}
