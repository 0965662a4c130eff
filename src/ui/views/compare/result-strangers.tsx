import type { ComponentChildren } from 'preact';
import type { Comparison } from '../../../workflows/comparison.ts';
import { useTranslator } from '../../app.ts';
import { crowdWords, frequency, frequencyWords } from './strangers-words.ts';

type Props = Pick<Comparison, 'strangers'>;

/** From this share on a likeness is so common that "several times as many" would make no sense. */
const common = 0.2;

/** How many people who are not related would look this alike. */
export function ResultStrangers({ strangers }: Props): ComponentChildren {
  const words = useTranslator();
  const { t, sentences } = words;
  const more = [
    ...(strangers.beyondData ? [t('strangers.edge')] : []),
    ...(strangers.share < common ? [t('strangers.origin'), t('strangers.family')] : []),
  ];
  return (
    <div class="fact">
      <h3>{frequencyWords(words, frequency(strangers))}</h3>
      <p>{sentences([t('strangers.body'), crowdWords(words, strangers)])}</p>
      {more.length > 0 && <p>{sentences(more)}</p>}
    </div>
  );
}
