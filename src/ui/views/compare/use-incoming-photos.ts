import { useEffect } from 'preact/hooks';
import type { CompareState } from '../../../state/compare.ts';
import { phaseOf, slotNames, type SlotName } from '../../../state/slots.ts';

/** The slot an element stands in; slots carry their name in `data-slot`. */
function slotAround(element: EventTarget | null): SlotName | undefined {
  const slot = element instanceof Element ? element.closest<HTMLElement>('[data-slot]') : null;
  return slotNames.find((name) => name === slot?.dataset['slot']);
}

/**
 * Photos that come from outside the buttons: dropped anywhere on the page, or pasted. The slot under the
 * pointer or with the focus takes them, else the first empty one. Escape cancels what is being read.
 */
export function useIncomingPhotos(compare: CompareState): void {
  useEffect(() => {
    const leave = new AbortController();
    const options = { signal: leave.signal };

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
        const name = slotAround(event.target) ?? compare.nextSlot();
        const photos = [...(event.dataTransfer?.files ?? [])];
        if (photos.length === 0) compare.refuse(name, 'photo.not-a-file');
        else compare.putAll(photos, name);
      },
      options,
    );
    document.addEventListener(
      'paste',
      (event) => {
        if (event.target instanceof HTMLInputElement) return;
        const photos = [...(event.clipboardData?.files ?? [])];
        const name = slotAround(document.activeElement) ?? compare.nextSlot();
        if (photos.length > 0) compare.putAll(photos, name);
        else if (phaseOf(compare.slots.value[name]) === 'empty') compare.refuse(name, 'photo.not-a-file');
      },
      options,
    );
    document.addEventListener(
      'keydown',
      (event) => {
        // An open dialog takes its own Escape.
        if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) compare.cancelAll();
      },
      options,
    );
    return () => {
      leave.abort();
    };
  }, [compare]);
}
