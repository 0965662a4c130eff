import type { ComponentChildren } from 'preact';
import type { ReportPart } from '../../../../../workflows/outgoing/report/model.ts';
import { useTranslator } from '../../../../app.ts';

/** What somebody saw in each part of both faces; the column of notes only where there is one. */
export function SheetParts({ parts }: { readonly parts: readonly ReportPart[] }): ComponentChildren {
  const { t } = useTranslator();
  const noted = parts.some(({ note }) => note !== undefined);
  return (
    <section class="paper-part">
      <h5>{t('report.parts')}</h5>
      {parts.length === 0 ? (
        <p>{t('report.parts.none')}</p>
      ) : (
        <table class="paper-table">
          <thead>
            <tr>
              <th scope="col">{t('report.parts.part')}</th>
              <th scope="col">{t('report.parts.verdict')}</th>
              {noted && <th scope="col">{t('report.parts.note')}</th>}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ part, verdict, note }) => (
              <tr key={part}>
                <th scope="row">{t(`desk.part.${part}`)}</th>
                <td>{verdict === undefined ? '' : t(`desk.part.${verdict}`)}</td>
                {noted && <td>{note}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
