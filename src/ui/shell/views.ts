import type { ComponentType } from 'preact';
import type { MessageKey } from '../../i18n/index.ts';
import { CollectionLoader } from '../views/collection/collection-loader.tsx';
import { CompareView } from '../views/compare/compare-view.tsx';
import { MatchLoader } from '../views/match/match-loader.tsx';
import { PrivacyLoader } from '../views/privacy/privacy-loader.tsx';
import { SearchLoader } from '../views/search/search-loader.tsx';

export interface View {
  /** Its name in the address; a part of it may follow after a slash. */
  readonly id: string;
  readonly label: Extract<MessageKey, `nav.${string}`>;
  readonly Screen: ComponentType;
}

const compare: View = { id: 'compare', label: 'nav.compare', Screen: CompareView };
const search: View = { id: 'search', label: 'nav.search', Screen: SearchLoader };
const match: View = { id: 'match', label: 'nav.match', Screen: MatchLoader };
const collection: View = { id: 'collection', label: 'nav.collection', Screen: CollectionLoader };
const privacy: View = { id: 'privacy', label: 'nav.privacy', Screen: PrivacyLoader };

/** Every view that exists, in the order of the bar. */
export const views: readonly View[] = [compare, search, match, collection, privacy];

/** The view of an address such as `privacy` or `privacy/ledger`; the first one for any other. */
export function viewNamed(address: string): View {
  const [id] = address.split('/');
  return views.find((view) => view.id === id) ?? compare;
}
