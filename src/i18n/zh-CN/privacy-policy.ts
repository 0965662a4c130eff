import type { privacyPolicy as english } from '../en/privacy-policy.ts';
import type { Filled } from '../translator.ts';

export const privacyPolicy: Filled<typeof english> = {};
