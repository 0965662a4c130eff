/** Gives the focus to the first photo's place, after a control that made itself disappear. */
export function focusPhotos(): void {
  document.querySelector<HTMLElement>('[data-slot]')?.focus({ preventScroll: true });
}
