import { spokenAge } from '../../../domain/age.ts';
import type { AgeBelief } from '../../../domain/face.ts';
import type { Translator } from '../../../i18n/index.ts';
import type { Comparison, Support } from '../../../workflows/comparison.ts';
import { supportOf } from '../../../workflows/support.ts';
import { rounded } from './rounded.ts';

/** Beyond this many times no figure is given: the last step of the verbal scale says enough. */
const mostTimes = 10_000;

/** The first sentence of a result: "Moderate support that this is one person". */
export function headline({ t }: Translator, { step, explanation }: Support): string {
  return step === 'none' ? t('support.none') : t(`support.${explanation}.${step}`);
}

/** The same inside a sentence: "moderate, for one person". */
export function supportPhrase({ t }: Translator, { step, explanation }: Support): string {
  return step === 'none' ? t('phrase.none') : t(`phrase.${explanation}`, { step: t(`step.${step}`) });
}

/** "about **80 times**", for a log10 likelihood ratio of either sign. */
export function timesWords({ t }: Translator, evidence: number): string {
  const times = 10 ** Math.abs(evidence);
  return times > mostTimes
    ? t('times.over', { times: mostTimes })
    : t('times.about', { times: rounded(times) });
}

/** What the evidence means as a frequency, at the ages it went by; `**` around the figure. */
export function evidenceSentence(words: Translator, comparison: Comparison): string {
  const { t } = words;
  const { evidence, support, ages, birthYears } = comparison;
  const facts = {
    what: t(birthYears === undefined ? 'what.faces' : 'what.withYears'),
    first: plainAge(words, ages[0]),
    second: plainAge(words, ages[1]),
  };
  return support.step === 'none'
    ? t('says.none', facts)
    : t(`says.${support.explanation}`, { ...facts, amount: timesWords(words, evidence) });
}

/** How far the evidence may be off, in steps of the verbal scale. */
export function rangeWords(words: Translator, range: Comparison['range']): string {
  const [low, high] = range.map((evidence) => supportPhrase(words, supportOf(evidence)));
  if (low === undefined || high === undefined) return '';
  return low === high ? words.t('ruler.steady', { low }) : words.t('ruler.range', { low, high });
}

/** "5", without saying where it comes from. */
export function plainAge({ t }: Translator, belief: AgeBelief): string {
  const age = spokenAge(belief);
  return age < 1 ? t('age.underOne') : t('age.plain', { age });
}

/** "about 5" unless it was stated. */
export function agePhrase(words: Translator, belief: AgeBelief): string {
  const age = spokenAge(belief);
  return belief.source === 'stated' || age < 1 ? plainAge(words, belief) : words.t('age.about', { age });
}
