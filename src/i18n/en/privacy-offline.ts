/** The Privacy view: offline. */
export const privacyOffline = {} as const;
