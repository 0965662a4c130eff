/** What would be lost with the page, and the question before that. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Slot } from './slots.ts';

type LeavingPage = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/** The browser asks before the page is left or loaded again, for as long as something would be lost. */
export function guardLeaving(page: LeavingPage, unsaved: ReadonlySignal<boolean>): void {
  effect(() => {
    if (!unsaved.value) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    page.addEventListener('beforeunload', ask);
    return () => {
      page.removeEventListener('beforeunload', ask);
    };
  });
}

/** Asks while somebody's own photos stand, or are being read, in places that nothing stores. */
export function guardPhotos(page: LeavingPage, slots: ReadonlySignal<Readonly<Record<string, Slot>>>): void {
  guardLeaving(
    page,
    computed(() => holdsOwnPhoto(Object.values(slots.value))),
  );
}

const samples = new WeakSet<Blob>();

/** Anybody can have a sample photo again with a click: nothing is lost with it. */
export function markSample(photo: Blob): void {
  samples.add(photo);
}

export function isSample(photo: Blob): boolean {
  return samples.has(photo);
}

/** Whether one of these places holds somebody's own photo, or is reading one. */
export function holdsOwnPhoto(slots: Iterable<Slot>): boolean {
  for (const { photos, arrival } of slots) {
    const held = photos.map(({ photo }) => photo);
    if (arrival?.phase === 'reading') held.push(arrival.photo);
    if (held.some(({ blob, original }) => !isSample(original ?? blob))) return true;
  }
  return false;
}
