import type { privacyOffline as english } from '../en/privacy-offline.ts';
import type { Filled } from '../translator.ts';

export const privacyOffline: Filled<typeof english> = {};
