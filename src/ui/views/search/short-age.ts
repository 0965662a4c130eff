import { spokenAge } from '../../../domain/age.ts';
import type { AgeBelief } from '../../../domain/face.ts';
import type { Translator } from '../../../i18n/index.ts';
import { agePhrase, plainAge } from '../compare/evidence-words.ts';

/** "about 33" for an estimate, "age 4" for what was stated. */
export function shortAge(words: Translator, belief: AgeBelief): string {
  const stated = belief.source === 'stated' && spokenAge(belief) >= 1;
  return stated
    ? words.t('search.candidate.age', { age: plainAge(words, belief) })
    : agePhrase(words, belief);
}
