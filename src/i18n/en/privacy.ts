/** The Privacy view: privacy. */
export const privacy = {} as const;
