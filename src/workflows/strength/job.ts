/** 0 very weak to 4 very strong, by the guesses that an attacker needs (zxcvbn: under 10^3, 10^6, 10^8, 10^10). */
export type Strength = 0 | 1 | 2 | 3 | 4;

/** What crosses to the worker, and back. */
export interface StrengthJob {
  readonly id: number;
  readonly passphrase: string;
}
export interface StrengthAnswer {
  readonly id: number;
  readonly strength: Strength;
}
