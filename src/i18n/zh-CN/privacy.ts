import type { privacy as english } from '../en/privacy.ts';
import type { Filled } from '../translator.ts';

export const privacy: Filled<typeof english> = {};
