/** What keeps files of its own accord asks here first: after a wipe nothing comes back before the page is loaded again. */
let wiped = false;

export function noteWipe(): void {
  wiped = true;
}

export function wasWiped(): boolean {
  return wiped;
}
