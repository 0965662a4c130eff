/** The Privacy view: fingerprints. */
export const privacyFingerprints = {} as const;
