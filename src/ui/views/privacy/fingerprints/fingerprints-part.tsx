import type { ComponentChildren } from 'preact';

export function FingerprintsPart(): ComponentChildren {
  return null;
}
