import type { Signal } from '@preact/signals';
import { failure } from '../domain/errors.ts';
import { largestFace } from '../domain/face.ts';
import { readPhoto, type PhotoReader } from '../workflows/read-photo.ts';
import { withArrival, withPhoto } from './slot-changes.ts';
import { slotNames, type HeldPhoto, type Slot, type SlotName, type Slots } from './slots.ts';

export interface Readings {
  /** Reads a photo into a place of a side; what was under way there ends. */
  readonly read: (name: SlotName, photo: HeldPhoto, place: number) => void;
  /** Ends what is under way on a side; the slot itself stays for the caller to set. */
  readonly stop: (name: SlotName) => Slot;
}

export function createReadings(reader: PhotoReader, slots: Signal<Slots>): Readings {
  const set = (name: SlotName, slot: Slot): void => {
    slots.value = { ...slots.value, [name]: slot };
  };
  const stop = (name: SlotName): Slot => {
    const slot = slots.value[name];
    if (slot.arrival?.phase === 'reading') slot.arrival.reading.abort();
    return slot;
  };
  /** A reading may have changed sides or been given up since it began. */
  const finish = (reading: AbortController, next: (slot: Slot, place: number) => Slot): void => {
    for (const name of slotNames) {
      const slot = slots.value[name];
      if (slot.arrival?.phase === 'reading' && slot.arrival.reading === reading) {
        set(name, next(slot, slot.arrival.place));
      }
    }
  };
  return {
    stop,
    read(name, photo, place) {
      const reading = new AbortController();
      set(name, withArrival(stop(name), { phase: 'reading', photo, reading, place }));
      readPhoto(reader, photo.blob, reading.signal).then(
        (result) => {
          finish(reading, (slot, at) => {
            if (!result.ok) return withArrival(slot, { phase: 'failed', failure: result.failure, place: at });
            const content = result.value;
            const selected = largestFace(content.faces) ?? 0;
            return withPhoto(slot, at, { photo, content, selected, people: {} });
          });
        },
        (bug: unknown) => {
          // Nobody should wait for ever because of our mistake; it still reaches the console.
          const { failure: unexpected } = failure('engine.failed');
          finish(reading, (slot, at) =>
            withArrival(slot, { phase: 'failed', failure: unexpected, place: at }),
          );
          reportError(bug);
        },
      );
    },
  };
}
