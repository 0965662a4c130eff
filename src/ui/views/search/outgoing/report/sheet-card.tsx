import type { ComponentChildren } from 'preact';
import type { Report } from '../../../../../workflows/outgoing/report/model.ts';
import { useTranslator } from '../../../../app.ts';
import { ErrorRates } from '../../../../help/error-rates.tsx';
import { bandText } from './report-words.ts';

/** What was done to the photos, how often the comparison errs, and what it must not be used for. */
export function SheetCard({ report }: { readonly report: Report }): ComponentChildren {
  const words = useTranslator();
  const { t } = words;
  const bands = new Set(report.leads.map(({ band }) => bandText(words, band)));
  return (
    <>
      <section class="paper-part">
        <h4>{t('report.done')}</h4>
        <ul>
          <li>{t('report.done.upright')}</li>
          <li>{t('report.done.nothing')}</li>
          <li>{t('report.done.numbers')}</li>
          <li>{t('report.done.device')}</li>
        </ul>
      </section>
      <section class="paper-part">
        <h4>{t('report.card')}</h4>
        <ErrorRates card={report.card} />
        {[...bands].map((band) => band !== undefined && <p key={band}>{band}</p>)}
        <p>{t('help.limits')}</p>
      </section>
      <section class="paper-part paper-whole">
        <h4>{t('help.not.title')}</h4>
        <ul>
          <li>{t('help.not.proof')}</li>
          <li>{t('help.not.decide')}</li>
          <li>{t('help.not.watch')}</li>
          <li>{t('help.not.publish')}</li>
        </ul>
        <p class="paper-nature">{t('report.nature')}</p>
      </section>
    </>
  );
}
