import type { privacyConsents as english } from '../en/privacy-consents.ts';
import type { Filled } from '../translator.ts';

export const privacyConsents: Filled<typeof english> = {};
