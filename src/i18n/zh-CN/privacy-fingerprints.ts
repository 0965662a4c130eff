import type { privacyFingerprints as english } from '../en/privacy-fingerprints.ts';
import type { Filled } from '../translator.ts';

export const privacyFingerprints: Filled<typeof english> = {};
