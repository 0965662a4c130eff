import { signal, type Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LatePart } from './shell/late-part.ts';

/** Parts of the help on reading a result. */
export const helpParts = ['first', 'likeness', 'strangers', 'scale', 'limits', 'card', 'not'] as const;
export type HelpPart = (typeof helpParts)[number];

export type ExtraDialog =
  | { readonly kind: 'display' }
  | { readonly kind: 'menu' }
  /** How to read a result, opened at the part that was asked about. */
  | { readonly kind: 'help'; readonly part: HelpPart };

/** What any view may open over itself; fetched when first wanted. */
export interface Extras {
  readonly dialog: Signal<ExtraDialog | undefined>;
  /** Step of the tour that is shown, 0 for the first; undefined while nobody takes it. */
  readonly tour: Signal<number | undefined>;
  /** Draws the dialog and the tour. Undefined where a view stands without the shell. */
  readonly screen?: LatePart;
  readonly guide?: LatePart;
}

export const ExtrasContext = createContext<Extras>(createExtras({}));

export function createExtras(parts: Pick<Extras, 'screen' | 'guide'>): Extras {
  return {
    dialog: signal<ExtraDialog | undefined>(undefined),
    tour: signal<number | undefined>(undefined),
    ...parts,
  };
}

export function useExtras(): Extras {
  return useContext(ExtrasContext);
}
