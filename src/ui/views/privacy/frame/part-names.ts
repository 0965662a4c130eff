/** In the order of a reviewer's ten minutes: what went out, what could, who says so, what stays. */
export const partNames = [
  'ledger',
  'attack',
  'policy',
  'fingerprints',
  'inventory',
  'consents',
  'offline',
] as const;
export type PartName = (typeof partNames)[number];
