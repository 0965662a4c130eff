/** Faces that stand on the screen and nowhere else: gone when the page closes. */
import type { KinSlots } from '../match/kinship.ts';
import type { FolderProgress } from '../../workflows/search/contract.ts';
import type { StripEntry } from '../search/strip.ts';
import type { Slot, Slots } from '../slots.ts';

/** What the views hold; undefined for one that was not opened. */
export interface HeldByViews {
  readonly compare: Slots;
  readonly references: readonly StripEntry[] | undefined;
  readonly folder: FolderProgress | undefined;
  readonly kinship: KinSlots | undefined;
}

export interface InMemory {
  /** Photos in Compare. */
  readonly compare: number;
  /** Photos of the person who is looked for, without those of the gallery. */
  readonly references: number;
  /** Faces of the folder that is searched. */
  readonly folder: number;
  /** Photos of relatives, in Two sides. */
  readonly kinship: number;
}

export function inMemory({ compare, references, folder, kinship }: HeldByViews): InMemory {
  return {
    compare: photosIn(Object.values(compare)),
    references: photosIn((references ?? []).filter(({ kept }) => !kept).map(({ slot }) => slot)),
    folder: folder?.faces ?? 0,
    kinship: kinship === undefined ? 0 : photosIn(Object.values(kinship)),
  };
}

function photosIn(slots: readonly Slot[]): number {
  return slots.reduce((sum, { photos }) => sum + photos.length, 0);
}
