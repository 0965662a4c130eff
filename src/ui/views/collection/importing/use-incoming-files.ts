import { useEffect } from 'preact/hooks';
import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Offered } from '../../../../state/importing.ts';
import { readTransfer } from './read-drop.ts';

/** Milliseconds without a `dragover`, which browsers send all the time, after which nothing is being dragged any more. */
const dragRest = 400;

/**
 * Files dropped anywhere in the view, or pasted. Says whether files are being dragged over the page. Several may
 * listen at once: the first one that is given a drop takes it. `target` is what lay under the pointer, or had the focus. While a dialog is open nothing is taken.
 */
export function useIncomingFiles(
  onFiles: (offered: Offered, target: EventTarget | null) => void,
): ReadonlySignal<boolean> {
  const dragging = useSignal(false);
  useEffect(() => {
    const leave = new AbortController();
    const options = { signal: leave.signal };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(timer);
      dragging.value = false;
    };
    const take = (event: Event, transfer: DataTransfer | null): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      onFiles(readTransfer(transfer), event.target);
    };
    document.addEventListener(
      'dragover',
      (event) => {
        // Without this a photo dropped beside a target would replace the page, and all work with it.
        event.preventDefault();
        if (event.dataTransfer?.types.includes('Files') !== true) return;
        dragging.value = true;
        clearTimeout(timer);
        timer = setTimeout(stop, dragRest);
      },
      options,
    );
    document.addEventListener(
      'drop',
      (event) => {
        stop();
        take(event, event.dataTransfer);
        event.preventDefault();
      },
      options,
    );
    document.addEventListener(
      'paste',
      (event) => {
        // Text pasted into a field is none of ours.
        if (event.clipboardData?.types.includes('Files') === true) take(event, event.clipboardData);
      },
      options,
    );
    return () => {
      leave.abort();
      stop();
    };
  }, [dragging, onFiles]);
  return dragging;
}
