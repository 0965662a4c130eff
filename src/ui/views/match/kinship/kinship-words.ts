import type { Translator } from '../../../../i18n/index.ts';
import { spoken, type Kinship } from '../../../../workflows/kinship/kinship.ts';
import { timesWords } from '../../compare/evidence-words.ts';
import { rounded } from '../../compare/rounded.ts';

type Spoken = Pick<Kinship, 'step' | 'explanation'>;

/** "Close relatives: limited support". */
export function kinHeadline({ t }: Translator, { step, explanation }: Spoken): string {
  return step === 'none'
    ? t('kinship.headline.none')
    : t(`kinship.headline.${explanation}`, { step: t(`step.${step}`) });
}

/** How many times as common among one kind of pairs as among the other; `**` around the figure. */
export function kinSentence(words: Translator, { step, explanation, evidence }: Kinship): string {
  const { t } = words;
  return step === 'none'
    ? t('kinship.says.none')
    : t(`kinship.says.${explanation}`, { amount: timesWords(words, evidence) });
}

/** How far it may be off, in steps of the verbal scale. */
export function kinRange(words: Translator, { range }: Kinship): string {
  const { t } = words;
  const phrase = ({ step, explanation }: Spoken): string =>
    step === 'none'
      ? t('kinship.phrase.none')
      : t(`kinship.phrase.${explanation}`, { step: t(`step.${step}`) });
  const low = phrase(spoken(range[0]));
  const high = phrase(spoken(range[1]));
  return low === high ? t('kinship.steady', { low }) : t('kinship.range', { low, high });
}

/** How many of 100 unrelated people look at least this much like kin; never none, which the data could not carry. */
export function kinStrangers({ t }: Translator, { strangers }: Kinship): string {
  const count = 100 * strangers.share;
  return strangers.beyondData || count < 1
    ? t('kinship.strangers.fewer', { count: Math.max(1, Math.ceil(count)) })
    : t('kinship.strangers.about', { count: rounded(count) });
}
