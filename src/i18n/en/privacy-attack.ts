/** The Privacy view: attack. */
export const privacyAttack = {} as const;
