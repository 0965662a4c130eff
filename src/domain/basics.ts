/** Plain words that all records are made of. */

/** A random UUID: says nothing about what it names. */
export type Id = string;
/** `YYYY-MM-DD`. */
export type DateText = string;
/** ISO 8601 in UTC. */
export type Instant = string;

export type Sex = 'female' | 'male';
