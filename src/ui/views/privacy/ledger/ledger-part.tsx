import type { ComponentChildren } from 'preact';

export function LedgerPart(): ComponentChildren {
  return null;
}
