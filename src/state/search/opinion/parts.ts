import type { CollectionState } from '../../collection.ts';
import type { SearchState } from '../contract.ts';

/** What asking for second opinions stands on. */
export interface OpinionParts {
  readonly collection: {
    readonly gallery: Pick<CollectionState['gallery'], 'open' | 'holdOpen' | 'newPackKey' | 'packKey'>;
    readonly library: Pick<CollectionState['library'], 'opinions' | 'faces' | 'consents' | 'loaded'>;
  };
  readonly search: Pick<SearchState, 'reference' | 'results' | 'reviews' | 'openCase'>;
  readonly page: Window;
}
