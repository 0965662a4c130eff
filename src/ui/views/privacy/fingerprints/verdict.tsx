import type { ComponentChildren } from 'preact';
import { plainLine } from '../../../../domain/plain-text.ts';
import type { Fingerprints } from '../../../../workflows/fingerprints/contract.ts';
import { useTranslator } from '../../../app.ts';

/** The outcome in a sentence, and what it is worth. */
export function CheckVerdict({ report }: { readonly report: Fingerprints }): ComponentChildren {
  const { t } = useTranslator();
  const { list, files, tally, stored } = report;
  const total = files.length;
  const differing = total - tally.same;
  return (
    <>
      <p class="privacy-verdict" data-state={differing === 0 ? 'good' : 'caution'}>
        {differing === 0
          ? t(`fingerprints.same.${list.from}`, { count: total })
          : t(`fingerprints.differ.${list.from}`, { count: differing, total })}
      </p>
      {differing > 0 && stored && list.from === 'site' && <p>{t('fingerprints.newer')}</p>}
      <p class="fingerprints-which">
        {list.from === 'site' && t('fingerprints.which.site')}
        {list.from === 'reader' &&
          (list.name === ''
            ? t('fingerprints.which.pasted')
            : t('fingerprints.which.reader', { name: plainLine(list.name) }))}
      </p>
    </>
  );
}
