import type { privacyAttack as english } from '../en/privacy-attack.ts';
import type { Filled } from '../translator.ts';

export const privacyAttack: Filled<typeof english> = {};
