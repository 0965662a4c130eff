import type { Id } from '../../../../domain/gallery.ts';

/** What is remembered while the page of a person is open, so that the list goes on where it was left. */
export interface WayBack {
  /** Whose page is open, or was until now; nobody's while the lists are on the screen. */
  person: Id | undefined;
  /** The card that was opened last, of whichever list. */
  card: { readonly id: Id; readonly index: number } | undefined;
}

/**
 * Index of the card that the focus goes to; undefined when no page was left, and the focus stays where it is.
 * For a card that is gone, the one that moved up into its place; this may be one past the end.
 */
export function cardToReturnTo(ids: readonly Id[], { person, card }: WayBack): number | undefined {
  if (person === undefined) return undefined;
  const there = [person, card?.id].map((id) => ids.findIndex((each) => each === id));
  return there.find((index) => index >= 0) ?? card?.index ?? 0;
}
