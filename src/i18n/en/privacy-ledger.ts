/** The Privacy view: ledger. */
export const privacyLedger = {} as const;
