import type { ComponentChildren, ComponentType } from 'preact';
import type { CollectionState } from '../../../state/collection.ts';
import type { PrivacyScreen } from '../../../state/privacy.ts';
import { useTranslator } from '../../app.ts';
import { CollectionContext } from '../collection/use-collection.ts';
import { AttackPart } from './attack/attack-part.tsx';
import { ConsentsPart } from './consents/consents-part.tsx';
import { FingerprintsPart } from './fingerprints/fingerprints-part.tsx';
import { InventoryPart } from './inventory/inventory-part.tsx';
import { LedgerPart } from './ledger/ledger-part.tsx';
import { OfflinePart } from './offline/offline-part.tsx';
import { PolicyPart } from './policy/policy-part.tsx';
import { PrivacyContext } from './use-privacy.ts';

/** The view, bound to what it works on; it shares the gallery with the other views. */
export function privacyScreen(privacy: PrivacyScreen, collection: CollectionState): ComponentType {
  return () => (
    <CollectionContext.Provider value={collection}>
      <PrivacyContext.Provider value={privacy}>
        <PrivacyView />
      </PrivacyContext.Provider>
    </CollectionContext.Provider>
  );
}

function PrivacyView(): ComponentChildren {
  const { t } = useTranslator();
  return (
    <div class="privacy-view">
      <h1>{t('nav.privacy')}</h1>
      <LedgerPart />
      <AttackPart />
      <PolicyPart />
      <InventoryPart />
      <ConsentsPart />
      <FingerprintsPart />
      <OfflinePart />
    </div>
  );
}
