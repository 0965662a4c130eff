import type { privacyLedger as english } from '../en/privacy-ledger.ts';
import type { Filled } from '../translator.ts';

export const privacyLedger: Filled<typeof english> = {};
