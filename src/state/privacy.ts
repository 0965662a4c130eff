import { fetchShipped } from '../workflows/shipped/fetch-shipped.ts';
import type { Abilities } from '../workflows/attack/attack.ts';
import { createAttack, type AttackScreen } from './privacy/attack.ts';
import { createPolicy, type PolicyScreen } from './privacy/policy.ts';
import { createFingerprints, type FingerprintsScreen } from './privacy/fingerprints.ts';
import { createInventory, type InventoryScreen } from './privacy/inventory.ts';
import { createLedger, type LedgerScreen } from './privacy/ledger.ts';
import { inMemory, type HeldByViews, type InMemory } from './privacy/in-memory.ts';

/** All that the Privacy view shows and does; each part in a file of its own beside this one. */
export interface PrivacyScreen {
  readonly page: Window;
  readonly ledger: LedgerScreen;
  readonly attack: AttackScreen;
  readonly policy: PolicyScreen;
  readonly inventory: InventoryScreen;
  readonly fingerprints: FingerprintsScreen;
  /** Faces that are in memory and nowhere else. */
  readonly inMemory: () => InMemory;
}

export interface PrivacyParts {
  readonly page: Window;
  /** Reads signals: what the views hold that were opened so far. */
  readonly held: () => HeldByViews;
  /** What the page's guards did at its start. */
  readonly abilities: Abilities;
}

export function createPrivacyState({ page, held, abilities }: PrivacyParts): PrivacyScreen {
  return {
    page,
    ledger: createLedger(page),
    attack: createAttack(page, abilities),
    policy: createPolicy(page),
    inventory: createInventory(page),
    fingerprints: createFingerprints(page, fetchShipped),
    inMemory: () => inMemory(held()),
  };
}
