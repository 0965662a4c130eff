import type { Translator } from '../../../../i18n/index.ts';
import type { SecondView } from '../../../../state/search/opinion.ts';
import type { SearchScreen } from '../../../../state/search.ts';
import { candidateName } from '../list/candidate-words.ts';

/** As the list calls a candidate that is in it; else what kind of candidate it was. */
export function faceName(
  words: Translator,
  search: Pick<SearchScreen, 'results' | 'numberOf'>,
  { key, candidate: ref }: Pick<SecondView, 'key' | 'candidate'>,
): string {
  const here = search.results.detail(key)?.candidate;
  if (here !== undefined) return candidateName(words, search, here);
  switch (ref.kind) {
    case 'person':
      return words.t('opinion.face.person');
    case 'face':
      return words.t('opinion.face.unnamed');
    case 'file':
      return words.t('opinion.face.file', { file: ref.path.slice(ref.path.lastIndexOf('/') + 1) });
  }
}
