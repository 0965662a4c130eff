/** The family likeness of a few photos: in memory only, nothing of it is kept. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { failure, type ErrorCode } from '../../domain/errors.ts';
import { mostPhotos } from '../../workflows/comparison.ts';
import { weighKinship, type Kinship } from '../../workflows/kinship/kinship.ts';
import type { PhotoReader } from '../../workflows/read-photo.ts';
import { createPhotoUrls } from '../photo-urls.ts';
import { createReadings } from '../readings.ts';
import { changeShown, withArrival, withoutShown } from '../slot-changes.ts';
import { comparable, emptySlot, nextPlace, phaseOf, settled, sideOf, urlsIn, type Slot } from '../slots.ts';

/** A relative and, where there is one, another of the same family; and the grown person in question. */
export const kinSlots = ['relative', 'second', 'adult'] as const;
export type KinSlot = (typeof kinSlots)[number];
export type KinSlots = Readonly<Record<KinSlot, Slot>>;

export interface KinshipState {
  readonly slots: ReadonlySignal<KinSlots>;
  /** Present when a relative and the adult have a face. */
  readonly kinship: ReadonlySignal<Kinship | undefined>;
  /** Reads a photo in place of the one on show, which comes back on cancel. */
  readonly put: (name: KinSlot, photo: Blob) => void;
  /** Reads one more photo of the same person; does nothing where there are as many as count. */
  readonly add: (name: KinSlot, photo: Blob) => void;
  /** The first photo goes to `name`, each of the others to a slot that is still empty; those left over are not read. */
  readonly putAll: (photos: readonly Blob[], name: KinSlot) => void;
  /** Shows a failure where something that is no photo was put. */
  readonly refuse: (name: KinSlot, code: ErrorCode) => void;
  /** The slot for a photo that was aimed at none: one relative and the adult come before a second relative. */
  readonly nextSlot: () => KinSlot;
  readonly cancel: (name: KinSlot) => void;
  readonly cancelAll: () => void;
  /** Puts away the words about a photo that failed. */
  readonly dismiss: (name: KinSlot) => void;
  /** Takes away the photo on show. */
  readonly remove: (name: KinSlot) => void;
  readonly show: (name: KinSlot, photo: number) => void;
  /** Whose face counts in the photo on show. */
  readonly pick: (name: KinSlot, face: number) => void;
  /** Drops all photos and stops what is being read. */
  readonly forget: () => void;
}

const fillingOrder: readonly KinSlot[] = ['relative', 'adult', 'second'];
const empty: KinSlots = { relative: emptySlot, second: emptySlot, adult: emptySlot };

export function createKinshipState(reader: PhotoReader): KinshipState {
  const urls = createPhotoUrls();
  const slots = signal<KinSlots>(empty);
  effect(() => {
    urls.keepOnly(kinSlots.flatMap((name) => urlsIn(slots.value[name])));
  });
  const set = (name: KinSlot, slot: Slot): void => {
    slots.value = { ...slots.value, [name]: slot };
  };
  const places = { names: () => kinSlots, get: (name: KinSlot) => slots.value[name], set };
  const { read, stop } = createReadings<KinSlot>(reader, places, urls);
  const take = (name: KinSlot, photo: Blob, place: number): void => {
    read(name, { blob: photo, url: urls.hold(photo) }, place);
  };
  const put = (name: KinSlot, photo: Blob): void => {
    take(name, photo, nextPlace(slots.value[name]));
  };
  const cancel = (name: KinSlot): void => {
    if (phaseOf(slots.value[name]) === 'reading') set(name, settled(stop(name)));
  };
  const isEmpty = (name: KinSlot): boolean => phaseOf(slots.value[name]) === 'empty';
  return {
    slots,
    kinship: computed(() => {
      const { relative, second, adult } = slots.value;
      const relatives = [relative, second].filter(comparable).map(sideOf);
      return relatives.length === 0 || !comparable(adult)
        ? undefined
        : weighKinship(relatives, sideOf(adult));
    }),
    put,
    add(name, photo) {
      const { photos } = slots.value[name];
      if (photos.length < mostPhotos) take(name, photo, photos.length);
    },
    putAll(photos, name) {
      const others = fillingOrder.filter((other) => other !== name && isEmpty(other));
      [name, ...others].forEach((each, index) => {
        const photo = photos[index];
        if (photo !== undefined) put(each, photo);
      });
    },
    refuse(name, code) {
      const slot = stop(name);
      const { failure: words } = failure(code);
      set(name, withArrival(slot, { phase: 'failed', failure: words, place: nextPlace(slot) }));
    },
    nextSlot: () => fillingOrder.find(isEmpty) ?? 'adult',
    cancel,
    cancelAll() {
      kinSlots.forEach(cancel);
    },
    dismiss(name) {
      set(name, settled(stop(name)));
    },
    remove(name) {
      set(name, withoutShown(stop(name)));
    },
    show(name, photo) {
      const slot = slots.value[name];
      if (photo in slot.photos) set(name, { ...slot, shown: photo });
    },
    pick(name, face) {
      set(
        name,
        changeShown(slots.value[name], (photo) =>
          face in photo.content.faces ? { ...photo, selected: face } : photo,
        ),
      );
    },
    forget() {
      for (const name of kinSlots) stop(name);
      slots.value = empty;
    },
  };
}
