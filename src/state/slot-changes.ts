/** What may become of one side; pure, so that undo and the clock stay elsewhere. */
import {
  settled,
  type FailedPhoto,
  type PersonFacts,
  type ReadingPhoto,
  type ReadyPhoto,
  type SettledSlot,
  type Slot,
} from './slots.ts';

/** The side while a photo is read or failed to be; one that was under way before is forgotten. */
export function withArrival(slot: Slot, arrival: ReadingPhoto | FailedPhoto): Slot {
  return { ...settled(slot), arrival };
}

/** The side with a photo that has been read in its place and on show. One person has one birth year: it is handed on. */
export function withPhoto(slot: Slot, place: number, photo: ReadyPhoto): SettledSlot {
  const at = Math.min(place, slot.photos.length);
  const others = slot.photos.filter((_, index) => index !== at);
  const birthYear = others
    .map((each) => each.people[each.selected]?.birthYear)
    .find((year) => year !== undefined);
  const arrived = birthYear === undefined ? photo : bornIn(photo, birthYear);
  return {
    photos: at === slot.photos.length ? [...others, arrived] : slot.photos.with(at, arrived),
    shown: at,
  };
}

export function withoutShown({ photos, shown }: Slot): SettledSlot {
  const left = photos.filter((_, index) => index !== shown);
  return { photos: left, shown: Math.max(0, Math.min(shown, left.length - 1)) };
}

/** The side with its photo on show changed. */
export function changeShown(slot: Slot, change: (photo: ReadyPhoto) => ReadyPhoto): Slot {
  const photos = slot.photos.map((photo, index) => (index === slot.shown ? change(photo) : photo));
  return { ...slot, photos };
}

/** The side with the picked face on show as stated; the birth year goes to the picked faces of all its photos. */
export function withFacts(slot: Slot, person: PersonFacts, photoYear: number | undefined): Slot {
  const stated = changeShown(slot, ({ photoYear: _withdrawn, ...photo }) => ({
    ...photo,
    people: { ...photo.people, [photo.selected]: person },
    ...(photoYear === undefined ? {} : { photoYear }),
  }));
  return { ...stated, photos: stated.photos.map((photo) => bornIn(photo, person.birthYear)) };
}

/** The slot with a birth year, or none, for the picked faces of all its photos. */
export function withBirthYear(slot: Slot, birthYear: number | undefined): Slot {
  return { ...slot, photos: slot.photos.map((photo) => bornIn(photo, birthYear)) };
}

/** The photo with a birth year, or none, for its picked face. */
function bornIn(photo: ReadyPhoto, birthYear: number | undefined): ReadyPhoto {
  const { birthYear: _before, ...rest } = photo.people[photo.selected] ?? {};
  const facts = birthYear === undefined ? rest : { ...rest, birthYear };
  return { ...photo, people: { ...photo.people, [photo.selected]: facts } };
}
