import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../../app.ts';
import { Fold } from '../fold.tsx';
import { RawData } from '../raw-data.tsx';
import { usePrivacy } from '../use-privacy.ts';
import { LedgerFacts } from './ledger-facts.tsx';
import { LedgerList } from './ledger-list.tsx';
import { LedgerVerdict } from './ledger-verdict.tsx';
import { Limits } from './limits.tsx';

export function LedgerPart(): ComponentChildren {
  const { ledger, page } = usePrivacy();
  const { t } = useTranslator();
  useEffect(() => {
    ledger.look();
  }, [ledger]);
  return (
    <section class="sheet privacy-part" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{t('privacy.part.ledger')}</h2>
      <p class="sheet-intro">{t('ledger.intro')}</p>
      <LedgerVerdict ledger={ledger} />
      <LedgerFacts ledger={ledger} />
      <LedgerList ledger={ledger} />
      <Fold summary={t('ledger.limits')}>
        <Limits />
      </Fold>
      <RawData
        part="ledger"
        data={() => ({
          page: page.location.href,
          written: new Date(),
          sum: ledger.sum.value,
          askers: ledger.askers.value,
          requests: ledger.entries.value,
        })}
      />
    </section>
  );
}
