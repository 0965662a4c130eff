import { randomBelow } from './random.ts';

/** Without those that are taken for one another on the telephone or in handwriting: i, l, o, 0, 1. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 5;
const groupLength = 4;

/** Twenty random letters and digits in groups of four: 99 bits, short enough to be told by telephone. */
export function newPackPassphrase(): string {
  const letter = (): string => letters.charAt(randomBelow(letters.length));
  return Array.from({ length: groups }, () => Array.from({ length: groupLength }, letter).join('')).join('-');
}

/** As it was made, however it was typed: capitals, spaces and missing hyphens do not count. */
export function asMade(typed: string): string {
  const bare = typed.toLowerCase().replaceAll(/[^\da-z]/g, '');
  return bare.match(/.{1,4}/g)?.join('-') ?? '';
}
