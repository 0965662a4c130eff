/** What keeps files of its own accord asks here first: after a wipe nothing comes back before the page is loaded again. */
let wiped = false;
const listeners = new Set<() => void>();

export function noteWipe(): void {
  wiped = true;
  for (const listener of listeners) listener();
}

/** Whoever shows what is kept hears of the wipe as it begins. */
export function onWipe(listener: () => void): void {
  listeners.add(listener);
}

export function wasWiped(): boolean {
  return wiped;
}
