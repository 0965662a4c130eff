/** The Privacy view: inventory. */
export const privacyInventory = {} as const;
