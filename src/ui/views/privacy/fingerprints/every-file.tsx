import type { ComponentChildren } from 'preact';
import type { Fingerprints } from '../../../../workflows/fingerprints/contract.ts';
import { useTranslator } from '../../../app.ts';
import { Fold } from '../fold.tsx';

export function EveryFile({ report }: { readonly report: Fingerprints }): ComponentChildren {
  const { t, number } = useTranslator();
  return (
    <Fold summary={t('fingerprints.all', { count: report.files.length })}>
      <div class="privacy-scroll" role="region" aria-label={t('fingerprints.table')} tabIndex={0}>
        <table class="fingerprints-table">
          <thead>
            <tr>
              <th scope="col">{t('fingerprints.file')}</th>
              <th scope="col">{t('fingerprints.state')}</th>
              <th scope="col">{t('fingerprints.bytes')}</th>
              <th scope="col">{t('fingerprints.hash')}</th>
            </tr>
          </thead>
          <tbody>
            {report.files.map(({ path, state, bytes, actual, loaded }) => (
              <tr key={path}>
                <th scope="row" translate={false}>
                  {path}
                </th>
                <td>
                  {t(`fingerprints.state.${state}`)}
                  {loaded && <span class="fingerprints-loaded">{t('fingerprints.loaded')}</span>}
                </td>
                <td class="fingerprints-bytes">{bytes === undefined ? '' : number(bytes)}</td>
                <td>
                  <code translate={false}>{actual}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Fold>
  );
}
