import type { ComponentChildren } from 'preact';

export function AttackPart(): ComponentChildren {
  return null;
}
