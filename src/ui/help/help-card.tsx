import type { ComponentChildren } from 'preact';
import { modelCard } from '../../workflows/model-card.ts';
import { useTranslator } from '../app.ts';
import { ErrorRates } from './error-rates.tsx';

/** How often it is wrong: the measured figures, as counts of pairs. */
export function HelpCard(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <>
      <ErrorRates card={modelCard} />
      <p>{t('help.card.gaps')}</p>
      <table class="help-table">
        <thead>
          <tr>
            <th scope="col">{t('help.card.gap')}</th>
            <th scope="col">{t('help.card.missed')}</th>
          </tr>
        </thead>
        <tbody>
          {modelCard.byGap.map(({ from, to, missedAt100 }) => (
            <tr key={from}>
              <th scope="row">
                {to === null ? t('help.card.from', { from }) : t('help.card.between', { from, to })}
              </th>
              <td>{t('help.card.count', { count: Math.round(missedAt100) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
