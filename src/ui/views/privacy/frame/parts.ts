import type { ComponentType } from 'preact';
import { AttackPart } from '../attack/attack-part.tsx';
import { ConsentsPart } from '../consents/consents-part.tsx';
import { FingerprintsPart } from '../fingerprints/fingerprints-part.tsx';
import { InventoryPart } from '../inventory/inventory-part.tsx';
import { LedgerPart } from '../ledger/ledger-part.tsx';
import { OfflinePart } from '../offline/offline-part.tsx';
import { PolicyPart } from '../policy/policy-part.tsx';
import { partNames, type PartName } from './part-names.ts';

export const parts: Readonly<Record<PartName, ComponentType>> = {
  ledger: LedgerPart,
  attack: AttackPart,
  policy: PolicyPart,
  fingerprints: FingerprintsPart,
  inventory: InventoryPart,
  consents: ConsentsPart,
  offline: OfflinePart,
};

/** Address of a part, as the location knows it. */
export function addressOf(part: PartName): string {
  return `privacy/${part}`;
}

export function partOf(address: string): PartName | undefined {
  return partNames.find((name) => addressOf(name) === address);
}

/** Id of the element that holds a part. */
export function placeOf(part: PartName): string {
  return `privacy-${part}`;
}

/** Brings a part to the top of the window and its title under the focus, so that Tab goes on from there. */
export function goTo(part: PartName): void {
  const place = document.getElementById(placeOf(part));
  const title = place?.querySelector('h2');
  if (!(title instanceof HTMLElement)) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  place?.scrollIntoView();
}
