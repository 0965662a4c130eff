import { useTranslator } from '../../../app.ts';
import { candidateName } from '../list/candidate-words.ts';
import { useSearch } from '../use-search.ts';

/** What the list calls a candidate, for choosing on the screen; on paper a lead has only its number. */
export function useLeadName(): (key: string) => string {
  const words = useTranslator();
  const search = useSearch();
  return (key) => {
    const candidate = search.results.detail(key)?.candidate;
    if (candidate !== undefined) return candidateName(words, search, candidate);
    const ref = search.reviews.byKey.value.get(key)?.candidate;
    return ref?.kind === 'file'
      ? ref.path.slice(ref.path.lastIndexOf('/') + 1)
      : words.t('report.lead.someone');
  };
}
