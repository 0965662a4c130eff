import { batch } from '@preact/signals';
import { failure } from '../domain/errors.ts';
import { largestFace } from '../domain/face.ts';
import { isTreated } from '../domain/treatment.ts';
import {
  fileFacts,
  readPhoto,
  type ByHand,
  type FileFacts,
  type PhotoRead,
  type PhotoReader,
} from '../workflows/read-photo.ts';
import type { PhotoUrls } from './photo-urls.ts';
import { withArrival, withPhoto } from './slot-changes.ts';
import type { FaintPhoto, HeldPhoto, ReadyPhoto, Slot } from './slots.ts';

/** Where slots are kept, by name. */
export interface SlotStore<Name extends string> {
  names(): readonly Name[];
  get(name: Name): Slot;
  set(name: Name, slot: Slot): void;
}

/** How a photo that is there already is to be read instead. */
export interface Adjusted<Name extends string = string> extends ByHand {
  /** The photo as it stands, or the one in which no face was seen. */
  readonly before: ReadyPhoto | FaintPhoto;
  /** Once it has been read anew and stands in a slot, on show; before what it replaced is let go of. */
  readonly onRead?: (name: Name) => void;
}

export interface Readings<Name extends string> {
  /** Reads a photo into a place of a slot; what was under way there ends. */
  readonly read: (name: Name, photo: HeldPhoto, place: number, adjusted?: Adjusted<Name>) => void;
  /** Ends what is under way in a slot; the slot itself stays for the caller to set. */
  readonly stop: (name: Name) => Slot;
}

export function createReadings<Name extends string>(
  reader: PhotoReader,
  slots: SlotStore<Name>,
  urls: PhotoUrls,
): Readings<Name> {
  const stop = (name: Name): Slot => {
    const slot = slots.get(name);
    if (slot.arrival?.phase === 'reading') slot.arrival.reading.abort();
    return slot;
  };
  /** A reading may have changed slots or been given up since it began. */
  const finish = (
    reading: AbortController,
    next: (slot: Slot, place: number) => Slot,
    then?: (name: Name) => void,
  ): void => {
    batch(() => {
      for (const name of slots.names()) {
        const slot = slots.get(name);
        if (slot.arrival?.phase !== 'reading' || slot.arrival.reading !== reading) continue;
        slots.set(name, next(slot, slot.arrival.place));
        then?.(name);
      }
    });
  };
  return {
    stop,
    read(name, photo, place, adjusted) {
      const reading = new AbortController();
      const file = photo.original ?? photo.blob;
      const { treatment, marks, before, onRead } = adjusted ?? {};
      const byHand: ByHand = {
        ...(treatment !== undefined && isTreated(treatment) ? { treatment } : {}),
        ...(marks === undefined ? {} : { marks }),
      };
      slots.set(name, withArrival(stop(name), { phase: 'reading', photo, reading, place }));
      readPhoto(reader, file, { ...byHand, ...knownFacts(before), signal: reading.signal }).then(
        (result) => {
          if (result.ok) {
            const { value } = result;
            finish(
              reading,
              (slot, at) => withPhoto(slot, at, readyPhoto(file, photo, value, byHand, before)),
              onRead,
            );
            return;
          }
          const { failure: words, facts } = result;
          const faint = facts === undefined ? {} : { faint: { blob: file, facts, ...treatedBy(byHand) } };
          finish(reading, (slot, at) =>
            withArrival(slot, { phase: 'failed', failure: words, place: at, ...faint }),
          );
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

  function readyPhoto(
    file: Blob,
    held: HeldPhoto,
    { content, facts, shown }: PhotoRead,
    byHand: ByHand,
    before: Adjusted['before'] | undefined,
  ): ReadyPhoto {
    const selected = largestFace(content.faces) ?? 0;
    return {
      ...saidBefore(before, selected),
      photo:
        shown === undefined ? heldAs(file, held) : { blob: shown, url: urls.hold(shown), original: file },
      content,
      selected,
      ...treatedBy(byHand),
      ...(byHand.marks === undefined ? {} : { marked: true }),
      ...(isTreated(byHand.treatment) ? { facts } : {}),
    };
  }

  /** The file itself, under the address it has unless that is of a treated photo. */
  function heldAs(file: Blob, held: HeldPhoto): HeldPhoto {
    return held.original === undefined ? held : { blob: file, url: urls.hold(file) };
  }
}

function treatedBy({ treatment }: ByHand): Pick<ReadyPhoto, 'treatment'> {
  return treatment === undefined ? {} : { treatment };
}

function knownFacts(before: Adjusted['before'] | undefined): { readonly facts?: FileFacts } {
  if (before === undefined) return {};
  if (!('content' in before)) return { facts: before.facts };
  return { facts: before.facts ?? fileFacts(before.content) };
}

/** What was stated about the photo, and about the face that counted, stays true of the face that counts now. */
function saidBefore(
  before: Adjusted['before'] | undefined,
  selected: number,
): Pick<ReadyPhoto, 'people' | 'photoYear'> {
  if (before === undefined || !('content' in before)) return { people: {} };
  const person = before.people[before.selected];
  return {
    people: person === undefined ? {} : { [selected]: person },
    ...(before.photoYear === undefined ? {} : { photoYear: before.photoYear }),
  };
}
