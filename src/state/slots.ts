import { ageBelief, type AgeFacts } from '../domain/age.ts';
import type { Failure } from '../domain/errors.ts';
import type { AgeBelief, Face, FivePoints, PhotoFaces } from '../domain/face.ts';
import { mapFive, sharesOf } from '../domain/treated-points.ts';
import type { Treatment } from '../domain/treatment.ts';
import type { Side } from '../workflows/comparison.ts';
import type { FileFacts } from '../workflows/read-photo.ts';

export const slotNames = ['earlier', 'later'] as const;
export type SlotName = (typeof slotNames)[number];

/** A photo in memory with the address under which the page shows it. */
export interface HeldPhoto {
  /** What is shown and was read: as treated, where something was done to it. */
  readonly blob: Blob;
  readonly url: string;
  /** The file as it was given, where `blob` is another. */
  readonly original?: Blob;
}

/** What was said about the person behind one face. */
export type PersonFacts = Pick<AgeFacts, 'statedAge' | 'birthYear'>;

/** A photo that was read, with the face that counts. */
export interface ReadyPhoto {
  readonly photo: HeldPhoto;
  readonly content: PhotoFaces;
  /** Index of the picked face. */
  readonly selected: number;
  /** Year the photo was taken, as stated. */
  readonly photoYear?: number;
  /** By index of the face. */
  readonly people: Readonly<Record<number, PersonFacts>>;
  /** What was done to it by hand. */
  readonly treatment?: Treatment;
  /** Its face stands where somebody set five points. */
  readonly marked?: true;
  /** What the file says, where what was read is another. */
  readonly facts?: FileFacts;
}

interface Arriving {
  /** Where the photo goes: the index of the one it replaces, or the end of the list. */
  readonly place: number;
}

export interface ReadingPhoto extends Arriving {
  readonly phase: 'reading';
  readonly photo: HeldPhoto;
  readonly reading: AbortController;
}

/** A photo in which no face was seen: it can be put right by hand. */
export interface FaintPhoto {
  /** The file as it was given. */
  readonly blob: Blob;
  readonly treatment?: Treatment;
  readonly facts: FileFacts;
}

export interface FailedPhoto extends Arriving {
  readonly phase: 'failed';
  readonly failure: Failure;
  readonly faint?: FaintPhoto;
}

/** One side of the pair without what is still under way: up to `mostPhotos` photos of one person. */
export interface SettledSlot {
  readonly photos: readonly ReadyPhoto[];
  /** Index of the photo on show; 0 when there is none. */
  readonly shown: number;
}

export interface Slot extends SettledSlot {
  /** A photo that is being read or could not be; it hides the others until it is ready, cancelled or dismissed. */
  readonly arrival?: ReadingPhoto | FailedPhoto;
}

export type Slots = Readonly<Record<SlotName, Slot>>;
export type SettledSlots = Readonly<Record<SlotName, SettledSlot>>;

/** What stood there before photos were removed, or put right by hand. */
export interface RemovedPhotos {
  readonly kind: 'reset' | 'remove' | 'adjust';
  readonly slots: SettledSlots;
}

export const emptySlot: SettledSlot = { photos: [], shown: 0 };
export const emptySlots: SettledSlots = { earlier: emptySlot, later: emptySlot };

export function phaseOf(slot: Slot): 'empty' | 'reading' | 'ready' | 'failed' {
  return slot.arrival?.phase ?? (slot.photos.length === 0 ? 'empty' : 'ready');
}

/** The slot as it stands without what is under way. */
export function settled({ photos, shown }: Slot): SettledSlot {
  return { photos, shown };
}

export function shownPhoto(slot: Slot): ReadyPhoto | undefined {
  return slot.photos[slot.shown];
}

/** Where a photo that was aimed at the whole side goes: in place of the one on show, or of the one that failed. */
export function nextPlace(slot: Slot): number {
  return slot.arrival?.place ?? slot.shown;
}

export function pickedFace(photo: ReadyPhoto): Face | undefined {
  return photo.content.faces[photo.selected];
}

/** All that is known about the age of one face of a photo. */
export function factsOf(photo: ReadyPhoto, face: number): AgeFacts {
  const takenOn = photo.content.takenOn ?? photo.facts?.takenOn;
  return {
    ...photo.people[face],
    ...(photo.photoYear === undefined ? {} : { photoYear: photo.photoYear }),
    ...(takenOn === undefined ? {} : { takenOn }),
  };
}

/** The file as it was given. */
export function originalOf({ photo }: ReadyPhoto): Blob {
  return photo.original ?? photo.blob;
}

/** Where the picked face's points lie, in shares of the photo on show. */
export function pointsOf(photo: ReadyPhoto): FivePoints | undefined {
  const points = pickedFace(photo)?.alignment.points;
  return points === undefined ? undefined : mapFive(points, (point) => sharesOf(point, photo.content));
}

/**
 * Year in which the file was last written, in local time: the weakest word about a photo's date, since copying and
 * scanning write it anew. Shown and offered, never used by itself.
 */
export function fileYear(photo: ReadyPhoto): number | undefined {
  const file = originalOf(photo);
  if (!(file instanceof File)) return undefined;
  const year = new Date(file.lastModified).getFullYear();
  return year > 1990 && year <= new Date().getFullYear() ? year : undefined;
}

/** The age to go by for one face of a photo. */
export function beliefOf(photo: ReadyPhoto, index: number, face: Face): AgeBelief {
  return ageBelief(face.age, factsOf(photo, index));
}

/** The person of a side, as comparisons take it; in the order of the photos. */
export function sideOf({ photos }: SettledSlot): Side {
  return photos.flatMap((photo) => {
    const face = pickedFace(photo);
    if (face === undefined) return [];
    // A date in the file is often the day a print was scanned: only a year that people state may speak against someone.
    const year = photo.photoYear;
    const age = beliefOf(photo, photo.selected, face);
    return [{ face, age, ...(year === undefined ? {} : { year }) }];
  });
}

/** False while a photo of the side is being replaced: what stands there is no longer meant, what comes is not known. */
export function comparable({ photos, arrival }: Slot): boolean {
  return photos.length > 0 && (arrival === undefined || arrival.place >= photos.length);
}

/** Addresses of all photos a slot may still show. */
export function urlsIn({ photos, arrival }: Slot): readonly string[] {
  const held = photos.map(({ photo }) => photo.url);
  return arrival?.phase === 'reading' ? [...held, arrival.photo.url] : held;
}
