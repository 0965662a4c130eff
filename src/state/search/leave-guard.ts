import { effect, type ReadonlySignal } from '@preact/signals';

/** The browser asks before the page is left, for as long as something would be lost. */
export function guardLeaving(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  unsaved: ReadonlySignal<boolean>,
): void {
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
