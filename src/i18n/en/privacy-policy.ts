/** The Privacy view: policy. */
export const privacyPolicy = {} as const;
