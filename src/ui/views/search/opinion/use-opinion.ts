import type { Opinion } from '../../../../state/search/opinion.ts';
import { useSearch } from '../use-search.ts';

export function useOpinion(): Opinion {
  return useSearch().opinion;
}
