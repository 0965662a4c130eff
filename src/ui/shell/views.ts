import type { ComponentType } from 'preact';
import type { MessageKey } from '../../i18n/index.ts';
import { CompareView } from '../views/compare/compare-view.tsx';

export interface View {
  /** Its name in the address. */
  readonly id: string;
  readonly label: Extract<MessageKey, `nav.${string}`>;
  readonly Screen: ComponentType;
}

const compare: View = { id: 'compare', label: 'nav.compare', Screen: CompareView };

/** Every view that exists, in the order of the bar. */
export const views: readonly View[] = [compare];

/** The view of that name; the first one for any other. */
export function viewNamed(id: string): View {
  return views.find((view) => view.id === id) ?? compare;
}
