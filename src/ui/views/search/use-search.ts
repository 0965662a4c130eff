import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SearchScreen } from '../../../state/search.ts';

/** What the screens of the Search view may read and do; loaded with that view, not before. */
export const SearchContext = createContext<SearchScreen | undefined>(undefined);

export function useSearch(): SearchScreen {
  const search = useContext(SearchContext);
  if (search === undefined) throw new Error('a component stands outside the Search view');
  return search;
}
