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
  const { t } = words;
  return (
    <div class="fact">
      <h3>{frequencyWords(words, frequency(strangers))}</h3>
      <p>{t('strangers.body')}</p>
      <p>{crowdWords(words, strangers)}</p>
      {strangers.beyondData && <p>{t('strangers.edge')}</p>}
      {strangers.share < common && (
        <>
          <p>{t('strangers.origin')}</p>
          <p>{t('strangers.family')}</p>
        </>
      )}
    </div>
  );
}
