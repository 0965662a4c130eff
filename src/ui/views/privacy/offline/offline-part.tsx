import type { ComponentChildren } from 'preact';
import type { OfflineScreen } from '../../../../state/offline.ts';
import { useTranslator } from '../../../app.ts';
import { useOffline } from '../../../shell/offline/use-offline.ts';
import { Fold } from '../fold.tsx';
import { CopyActions } from './copy-actions.tsx';
import { CopyFacts } from './copy-facts.tsx';
import { CopyVerdict } from './copy-verdict.tsx';

/** What works without a network, from which copy, and who decides about it. */
export function OfflinePart(): ComponentChildren {
  const offline = useOffline();
  return offline === undefined ? null : <Part offline={offline} />;
}

function Part({ offline }: { readonly offline: OfflineScreen }): ComponentChildren {
  const { t } = useTranslator();
  return (
    <section class="sheet privacy-part" aria-labelledby="offline-title">
      <h2 id="offline-title">{t('privacy.part.offline')}</h2>
      <p class="sheet-intro">{t('offline.intro')}</p>
      <CopyVerdict offline={offline} />
      <CopyFacts offline={offline} />
      {offline.unsupported === undefined && <CopyActions offline={offline} />}
      <Fold summary={t('offline.how')}>
        <ul>
          <li>{t('offline.how.only')}</li>
          <li>{t('offline.how.headers')}</li>
          <li>{t('offline.how.update')}</li>
          <li>{t('offline.how.agree')}</li>
          <li>{t('offline.how.limit')}</li>
        </ul>
        <p>
          <a class="offline-read" href="./service-worker.js" target="_blank" rel="noopener">
            {t('offline.how.read')}
          </a>
        </p>
      </Fold>
    </section>
  );
}
