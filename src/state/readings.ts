import { failure } from '../domain/errors.ts';
import { largestFace } from '../domain/face.ts';
import { readPhoto, type PhotoReader } from '../workflows/read-photo.ts';
import { withArrival, withPhoto } from './slot-changes.ts';
import type { HeldPhoto, Slot } from './slots.ts';

/** Where slots are kept, by name. */
export interface SlotStore<Name extends string> {
  names(): readonly Name[];
  get(name: Name): Slot;
  set(name: Name, slot: Slot): void;
}

export interface Readings<Name extends string> {
  /** Reads a photo into a place of a slot; what was under way there ends. */
  readonly read: (name: Name, photo: HeldPhoto, place: number) => void;
  /** Ends what is under way in a slot; the slot itself stays for the caller to set. */
  readonly stop: (name: Name) => Slot;
}

export function createReadings<Name extends string>(
  reader: PhotoReader,
  slots: SlotStore<Name>,
): Readings<Name> {
  const stop = (name: Name): Slot => {
    const slot = slots.get(name);
    if (slot.arrival?.phase === 'reading') slot.arrival.reading.abort();
    return slot;
  };
  /** A reading may have changed slots or been given up since it began. */
  const finish = (reading: AbortController, next: (slot: Slot, place: number) => Slot): void => {
    for (const name of slots.names()) {
      const slot = slots.get(name);
      if (slot.arrival?.phase === 'reading' && slot.arrival.reading === reading) {
        slots.set(name, next(slot, slot.arrival.place));
      }
    }
  };
  return {
    stop,
    read(name, photo, place) {
      const reading = new AbortController();
      slots.set(name, withArrival(stop(name), { phase: 'reading', photo, reading, place }));
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
