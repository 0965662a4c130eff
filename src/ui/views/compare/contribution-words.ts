import type { Translator } from '../../../i18n/index.ts';
import type { Contribution } from '../../../workflows/comparison.ts';
import { supportOf } from '../../../workflows/support.ts';
import { supportPhrase } from './evidence-words.ts';

/** A change of evidence, log10, that is not worth a word: a factor of about 1.4. */
const little = 0.15;

/** What one photo added: how the result would be without it. */
export function contributionWords(
  words: Translator,
  evidence: number,
  { evidenceWithout }: Pick<Contribution, 'evidenceWithout'>,
): string {
  const { t } = words;
  const support = supportPhrase(words, supportOf(evidenceWithout));
  if (Math.abs(evidence - evidenceWithout) < little) return t('added.little');
  if (support !== supportPhrase(words, supportOf(evidence))) return t('added.changed', { support });
  const weaker = Math.abs(evidenceWithout) < Math.abs(evidence);
  return t(weaker ? 'added.weaker' : 'added.stronger', { support });
}
