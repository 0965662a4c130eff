/** The Privacy view: consents. */
export const privacyConsents = {} as const;
