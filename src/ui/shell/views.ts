import type { ComponentType } from 'preact';
import type { MessageKey } from '../../i18n/index.ts';
import { GuideLoader } from '../guide/guide-loader.tsx';
import { CollectionLoader } from '../views/collection/collection-loader.tsx';
import { CompareView } from '../views/compare/compare-view.tsx';
import { MatchLoader } from '../views/match/match-loader.tsx';
import { PrivacyLoader } from '../views/privacy/privacy-loader.tsx';
import { SearchLoader } from '../views/search/search-loader.tsx';
import { TranslateLoader } from '../views/translate/translate-loader.tsx';

export interface View {
  /** Its name in the address; a part of it may follow after a slash. */
  readonly id: string;
  readonly label: Extract<MessageKey, `nav.${string}`>;
  readonly Screen: ComponentType;
}

interface BarView extends View {
  /** Its picture: lines in a square of 24. */
  readonly icon: string;
}

const compare: BarView = {
  id: 'compare',
  label: 'nav.compare',
  Screen: CompareView,
  icon: 'M4 5h7v14H4zM13 5h7v14h-7zM5.5 16c.5-3 3.5-3 4 0M14.5 16c.5-3 3.5-3 4 0M7.5 10.5v.1M16.5 10.5v.1',
};
const search: BarView = {
  id: 'search',
  label: 'nav.search',
  Screen: SearchLoader,
  icon: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5 20 20',
};
const match: BarView = {
  id: 'match',
  label: 'nav.match',
  Screen: MatchLoader,
  icon: 'M5 5h4v4H5zM5 15h4v4H5zM15 10h4v4h-4zM9 7c3 0 3 5 6 5M9 17c3 0 3-5 6-5',
};
const collection: BarView = {
  id: 'collection',
  label: 'nav.collection',
  Screen: CollectionLoader,
  icon: 'M5 4h14v16H5zM9 4v16M14 9.5v.1M11.5 15c.5-3 4.5-3 5 0',
};
const privacy: BarView = {
  id: 'privacy',
  label: 'nav.privacy',
  Screen: PrivacyLoader,
  icon: 'M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6zM9 11.5 11.3 14 15.5 9.5',
};

const guide: View = { id: 'guide', label: 'nav.guide', Screen: GuideLoader };
const translate: View = { id: 'translate', label: 'nav.translate', Screen: TranslateLoader };

/** The views of the bar, in its order. */
export const views: readonly BarView[] = [compare, search, match, collection, privacy];

/** The view of an address such as `privacy` or `privacy/ledger`; the first one for any other. */
export function viewNamed(address: string): View {
  const [id] = address.split('/');
  return [...views, guide, translate].find((view) => view.id === id) ?? compare;
}
