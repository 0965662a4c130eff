import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../../../i18n/index.ts';
import { useTranslator } from '../../../app.ts';

const limits = [
  'ledger.limits.question',
  'ledger.limits.browser',
  'ledger.limits.channels',
  'ledger.limits.redirect',
  'ledger.limits.pending',
] as const satisfies readonly MessageKey[];

/** What the list cannot hold, and how to see it all the same. */
export function Limits(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <>
      <p>{t('ledger.limits.intro')}</p>
      <ul>
        {limits.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
      <p>{t('ledger.limits.outside')}</p>
    </>
  );
}
