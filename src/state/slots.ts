import { ageBelief, type AgeFacts } from '../domain/age.ts';
import type { Failure } from '../domain/errors.ts';
import type { AgeBelief, Face, PhotoFaces } from '../domain/face.ts';

export const slotNames = ['earlier', 'later'] as const;
export type SlotName = (typeof slotNames)[number];

/** A photo in memory with the address under which the page shows it. */
export interface HeldPhoto {
  readonly blob: Blob;
  readonly url: string;
}

/** What was said about the person behind one face. */
export type PersonFacts = Pick<AgeFacts, 'statedAge' | 'birthYear'>;

export interface EmptySlot {
  readonly phase: 'empty';
}

export interface ReadingSlot {
  readonly phase: 'reading';
  readonly photo: HeldPhoto;
  readonly reading: AbortController;
  /** What stands here again when the reading is cancelled. */
  readonly before: SettledSlot;
}

export interface ReadySlot {
  readonly phase: 'ready';
  readonly photo: HeldPhoto;
  readonly content: PhotoFaces;
  /** Index of the picked face. */
  readonly selected: number;
  /** Year the photo was taken, as stated. */
  readonly photoYear?: number;
  /** By index of the face. */
  readonly people: Readonly<Record<number, PersonFacts>>;
}

export interface FailedSlot {
  readonly phase: 'failed';
  readonly failure: Failure;
}

export type SettledSlot = EmptySlot | ReadySlot | FailedSlot;
export type Slot = SettledSlot | ReadingSlot;
export type Slots = Readonly<Record<SlotName, Slot>>;
export type SettledSlots = Readonly<Record<SlotName, SettledSlot>>;

export const emptySlots: SettledSlots = { earlier: { phase: 'empty' }, later: { phase: 'empty' } };

/** The slot as it stands without its reading. */
export function settled(slot: Slot): SettledSlot {
  return slot.phase === 'reading' ? slot.before : slot;
}

export function pickedFace(slot: Slot): Face | undefined {
  return slot.phase === 'ready' ? slot.content.faces[slot.selected] : undefined;
}

/** All that is known about the age of one face of a ready photo. */
export function factsOf(slot: ReadySlot, face: number): AgeFacts {
  return {
    ...slot.people[face],
    ...(slot.photoYear === undefined ? {} : { photoYear: slot.photoYear }),
    ...(slot.content.takenOn === undefined ? {} : { takenOn: slot.content.takenOn }),
  };
}

/** The age to go by for one face of a ready photo. */
export function beliefOf(slot: ReadySlot, index: number, face: Face): AgeBelief {
  return ageBelief(face.age, factsOf(slot, index));
}

/** Addresses of all photos a slot may still show. */
export function urlsIn(slot: Slot): readonly string[] {
  if (slot.phase === 'reading') return [slot.photo.url, ...urlsIn(slot.before)];
  return slot.phase === 'ready' ? [slot.photo.url] : [];
}
