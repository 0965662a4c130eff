import type { privacyInventory as english } from '../en/privacy-inventory.ts';
import type { Filled } from '../translator.ts';

export const privacyInventory: Filled<typeof english> = {};
