import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ErrorCode } from '../../../domain/errors.ts';
import { phaseOf, type Slot } from '../../../state/slots.ts';

/** What takes the photos. Slots carry their name in `data-slot`. */
interface PhotoTarget<Name extends string> {
  readonly slots: ReadonlySignal<Readonly<Record<Name, Slot>>>;
  /** Where a photo goes that was aimed at no slot. */
  readonly nextSlot: () => Name;
  readonly putAll: (photos: readonly Blob[], name: Name) => void;
  readonly refuse: (name: Name, code: ErrorCode) => void;
  readonly cancelAll: () => void;
}

/**
 * Photos that come from outside the buttons: dropped anywhere on the page, or pasted; with `part`, in that part of
 * the page only. The slot under the pointer or with the focus takes them, else the first empty one. Escape cancels
 * what is being read.
 */
export function useIncomingPhotos<Name extends string>(
  names: readonly Name[],
  target: PhotoTarget<Name>,
  part?: RefObject<HTMLElement>,
): void {
  useEffect(() => {
    const leave = new AbortController();
    const options = { signal: leave.signal };
    const isMeant = ({ target: at }: Event): boolean =>
      part === undefined || (at instanceof Node && part.current?.contains(at) === true);
    const slotAround = (element: EventTarget | null): Name | undefined => {
      const slot = element instanceof Element ? element.closest<HTMLElement>('[data-slot]') : null;
      return names.find((name) => name === slot?.dataset['slot']);
    };

    // Without this a photo dropped beside a target would replace the page, and all work with it.
    document.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
      },
      options,
    );
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        if (!isMeant(event)) return;
        const name = slotAround(event.target) ?? target.nextSlot();
        const photos = [...(event.dataTransfer?.files ?? [])];
        if (photos.length === 0) target.refuse(name, 'photo.not-a-file');
        else target.putAll(photos, name);
      },
      options,
    );
    document.addEventListener(
      'paste',
      (event) => {
        if (event.target instanceof HTMLInputElement || !isMeant(event)) return;
        const photos = [...(event.clipboardData?.files ?? [])];
        const name = slotAround(document.activeElement) ?? target.nextSlot();
        if (photos.length > 0) target.putAll(photos, name);
        else if (phaseOf(target.slots.value[name]) === 'empty') target.refuse(name, 'photo.not-a-file');
      },
      options,
    );
    document.addEventListener(
      'keydown',
      (event) => {
        // An open dialog takes its own Escape.
        if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) target.cancelAll();
      },
      options,
    );
    return () => {
      leave.abort();
    };
  }, [names, target, part]);
}
