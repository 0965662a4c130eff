import type { ComponentChildren } from 'preact';
import type { ModelCard } from '../../workflows/model-card.ts';
import { useTranslator } from '../app.ts';

/** On how many people it was tried, and where it errs as often in one way as in the other, beside the plain library. */
export function ErrorRates({ card }: { readonly card: ModelCard }): ComponentChildren {
  const { t } = useTranslator();
  const { people, youngGrownPairs, equalErrorRate, faceApiEqualErrorRate } = card;
  const ofThousand = (share: number): number => Math.round(1000 * share);
  return (
    <>
      <p>{t('help.card', { people, pairs: youngGrownPairs })}</p>
      <p>
        {t('help.card.equal', {
          count: ofThousand(equalErrorRate.value),
          low: ofThousand(equalErrorRate.low),
          high: ofThousand(equalErrorRate.high),
          library: ofThousand(faceApiEqualErrorRate.value),
        })}
      </p>
    </>
  );
}
